#include "tests/support/effect_list_lines.hpp"

using namespace nutmeg;

std::string lines_of(EffectList const& list) {
    std::string out;
    for (auto const& group : list.groups) {
        if (!group.heading.empty())
            out += group.heading + "\n";
        for (auto const& entry : group.entries) {
            auto const head = entry_head(entry);
            out += "* " + head + (head.empty() || entry.words.empty() ? "" : ": ") + entry.words;
            out += entry.remark.empty() ? "\n" : " (" + entry.remark + ")\n";
            for (auto const& row : entry.rows)
                out += "  " + row.place + (row.key.empty() ? "" : " ") + row.key + " | "
                     + row.before + " | " + row.after + "\n";
            for (auto const& line : entry.details)
                out += "  " + std::string(line.label) + ": " + line.words + "\n";
        }
    }
    for (auto const& line : other_lines(list))
        out += std::string(line.label) + ": " + line.words + "\n";
    return out;
}
