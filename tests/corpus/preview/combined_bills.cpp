#include "tests/corpus/preview/combined_bills.hpp"

#include "cli/report/conflict_wording.hpp"

namespace nutmeg::test {

Law::Law() {
    pages_.add("law.htm",
               {{"Sec. 99-1. Gates.",
                 {"(a) Each keeper shall pay ten dollars on the first day of May.",
                  "(b) No gate shall be open after sunset.",
                  "(c) A keeper may hold a key."}},
                {"Sec. 99-2. Keys.", {"A key shall be made of iron."}},
                {"Sec. 99-3. Locks. *(See end of section for amended version and effective "
                 "date.)",
                 {"*Each lock shall have two keys.",
                  "*Note: On and after July 1, 2027, this section, as amended by section 4 of "
                  "public act 25-99, is to read as follows:",
                  "\u201CEach lock shall have three keys.\u201D"}}});
}

PreviewReport Law::preview(std::vector<AmendmentFile> const& bills, std::string_view on) const {
    Statutes statutes({pages_.path()});
    return nutmeg::preview(bills, statutes, {.on = std::string(on)});
}

AmendmentFile act(std::string const& number, std::vector<Part> const& parts) {
    std::string page = "<html><p>Public Act No. " + number
                     + "</p><p>Be it enacted by the Senate and House of Representatives in General "
                       "Assembly convened:</p>";
    int section = 0;
    for (auto const& part : parts) {
        page += (section == 0 ? "<p>Section " : "<p>Sec. ") + std::to_string(section + 1) + ". "
              + part.opening;
        ++section;
        if (part.opening.back() != ')' && part.opening.back() != ':')
            page += " of the general statutes is repealed and the following is substituted in lieu "
                    "thereof (Effective "
                  + part.date + "):";
        page += "</p><p>" + part.words + "</p>";
    }
    return read_amendment(page + "</html>", number + ".htm");
}

std::string text_of(PreviewReport const& report, std::string const& number) {
    for (auto const& section : report.sections)
        if (section.number == number)
            return section.comparison.new_section->text;
    return "none";
}

std::string findings(PreviewReport const& report) {
    std::string all;
    auto const add = [&](Diagnostics const& list) {
        for (auto const& one : list)
            if (code_name(one.code) != "no-enacting-clause")
                all += (all.empty() ? "" : "\n")
                     + (code_name(one.code) == "conflict"
                            ? one.message
                            : "(" + std::string(code_name(one.code)) + ")");
    };
    for (auto const& bill : report.bills)
        add(bill.diagnostics);
    add(combined_diagnostics(report));
    return all;
}

} // namespace nutmeg::test
