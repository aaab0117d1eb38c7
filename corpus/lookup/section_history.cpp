#include "corpus/lookup/section_history.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace nutmeg {

namespace {

/// From this year on, the number of an act has its year: "P.A. 73-137".
constexpr int first_numbered_year = 1973;

std::string name_of(SourceEntry const& entry) {
    auto const year = std::to_string(entry.year);
    switch (entry.kind) {
    case SourceEntry::Kind::Revision:
        return year + " Rev.";
    case SourceEntry::Kind::Supplement:
        return year + " supplement";
    default:
        break;
    }
    std::string const kind = entry.kind == SourceEntry::Kind::SpecialAct ? "S.A. " : "P.A. ";
    bool const has_year = entry.act.find('-') != std::string::npos;
    auto const session = entry.session.empty() ? std::string() : entry.session + " ";
    if (has_year)
        return session + kind + entry.act;
    return (entry.session.empty() ? year : entry.session + ", " + year)
         + (entry.act.empty() ? std::string() : ", " + kind + entry.act);
}

/// 1971 of "1971 act", 1969 of "1969, P.A. 828", 2016 of "P.A. 16-71"; 0 for other names.
int year_of(std::string_view act) {
    auto const number = [](std::string_view digits) {
        int value = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return value;
    };
    constexpr std::size_t digits_in_year = 4;
    if (act.size() >= digits_in_year && std::all_of(act.begin(), act.begin() + 4, is_digit))
        return number(act.substr(0, digits_in_year));
    auto const hyphen = act.find('-');
    if (hyphen == std::string_view::npos || hyphen < 2 || !is_digit(act[hyphen - 1]))
        return 0;
    auto const two = number(act.substr(hyphen - 2, 2));
    constexpr int first_of_century = 50;
    return two < first_of_century ? 2000 + two : 1900 + two;
}

/// Whether a clause about `named` is about the act of the source note.
bool is_same_act(SectionAct const& listed, std::string_view named) {
    if (listed.act == named)
        return true;
    auto const space = named.find(" act");
    return space == 4 && listed.year < first_numbered_year && listed.year == year_of(named);
}

/// Without punctuation around them, and without the end of parentheses that begin before them.
std::string trimmed(std::string_view words) {
    while (!words.empty()
           && (is_space(words.front()) || words.front() == ',' || words.front() == ':'))
        words.remove_prefix(1);
    auto const opened = std::count(words.begin(), words.end(), '(');
    auto closed = std::count(words.begin(), words.end(), ')');
    while (!words.empty()) {
        char const last = words.back();
        if (last == ')' && closed > opened)
            --closed;
        else if (!is_space(last) && last != '.' && last != ';')
            break;
        words.remove_suffix(1);
    }
    return std::string(words);
}

/// The words of a clause after the names of its acts.
std::string words_of(HistoryClause const& clause, std::string_view note) {
    auto words = clause.span.of(note);
    constexpr std::string_view label = "History:";
    if (words.starts_with(label))
        words.remove_prefix(label.size());
    auto const& last = clause.more_acts.empty() ? clause.act : clause.more_acts.back();
    auto const at = last.empty() ? std::string_view::npos : words.find(last);
    return trimmed(at == std::string_view::npos ? words : words.substr(at + last.size()));
}

class HistoryReader {
public:
    explicit HistoryReader(Section const& section) {
        for (auto const& note : section.source_notes)
            read_source(note);
        for (auto const& note : section.history_notes)
            read_history(note);
        for (auto const& later : section.later_versions)
            add_version(later);
    }

    std::vector<SectionAct> take() {
        std::reverse(acts_.begin(), acts_.end());
        return std::move(acts_);
    }

private:
    void read_source(std::string const& note) {
        for (auto const& entry : parse_source_note(note).entries) {
            SectionAct act;
            act.act = name_of(entry);
            act.year = entry.year;
            act.sections = entry.sections;
            act.is_first = acts_.empty();
            act.is_listed = true;
            acts_.push_back(std::move(act));
        }
    }

    void read_history(std::string const& note) {
        /// Where a clause about an act that is not listed belongs: after the first act at the
        /// earliest.
        std::size_t after = std::min<std::size_t>(1, acts_.size());
        for (auto const& clause : parse_history_note(note).clauses) {
            auto names = clause.more_acts;
            names.insert(names.begin(), clause.act);
            bool is_listed = false;
            for (std::size_t i = 0; i < acts_.size(); ++i)
                if (std::any_of(names.begin(), names.end(), [&](std::string const& name) {
                        return is_same_act(acts_[i], name);
                    })) {
                    tell(acts_[i], clause, note);
                    is_listed = true;
                    after = i + 1;
                }
            if (is_listed)
                continue;
            SectionAct act;
            bool const is_section =
                !clause.act.empty() && clause.act.find(' ') == std::string::npos;
            act.act = is_section ? "Sec. " + clause.act : clause.act;
            act.year = is_section ? 0 : year_of(clause.act);
            tell(act, clause, note);
            acts_.insert(acts_.begin() + static_cast<std::ptrdiff_t>(after), std::move(act));
            ++after;
        }
    }

    /// Adds what the clause says about the act; several clauses may.
    static void tell(SectionAct& act, HistoryClause const& clause, std::string const& note) {
        auto const words = words_of(clause, note);
        act.what += (act.what.empty() || words.empty() ? "" : "; ") + words;
        if (act.effective.empty())
            act.effective = clause.effective;
        act.changes.insert(act.changes.end(), clause.changes.begin(), clause.changes.end());
    }

    void add_version(LaterVersion const& later) {
        SectionAct act;
        act.act = later.act;
        act.effective = later.from;
        act.is_pending = true;
        std::string paths;
        for (auto const& path : later.paths)
            paths += (paths.empty() ? "" : ", ") + path;
        act.what = "amends " + (paths.empty() ? "the section" : paths)
                 + (later.event.empty() ? "" : " from " + later.event);
        acts_.push_back(std::move(act));
    }

    std::vector<SectionAct> acts_; ///< earliest first
};

} // namespace

std::vector<SectionAct> acts_on(Section const& section) {
    return HistoryReader(section).take();
}

std::string_view history_verb_name(HistoryChange::Verb verb) {
    constexpr std::array<std::string_view, 11> names{"amended",
                                                     "added",
                                                     "deleted",
                                                     "redesignated",
                                                     "designated",
                                                     "replaced",
                                                     "created",
                                                     "transferred",
                                                     "technical",
                                                     "effective-date",
                                                     "other"};
    return names[static_cast<std::size_t>(verb)];
}

} // namespace nutmeg
