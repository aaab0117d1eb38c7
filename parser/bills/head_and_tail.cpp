#include "parser/bills/head_and_tail.hpp"

#include "parser/bills/section_labels.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/effective_date.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

/// Whether `words` begins with `start`, ignoring case. `start` is in lower case.
bool starts(std::string_view words, std::string_view start) {
    return words.size() >= start.size()
        && std::equal(start.begin(), start.end(), words.begin(), [](char a, char b) {
               return a == to_lower(b);
           });
}

/// The offset of `what` (lower case) in the first bytes of `words`, or npos.
std::size_t find_early(std::string_view words, std::string_view what) {
    constexpr std::size_t early = 400;
    auto const part = words.substr(0, early);
    auto const found =
        std::search(part.begin(), part.end(), what.begin(), what.end(), [](char a, char b) {
            return to_lower(a) == b;
        });
    return found == part.end() ? std::string_view::npos
                               : static_cast<std::size_t>(found - part.begin());
}

/// "Approved June 4, 2026", "Vetoed June 4, 2026": the verb and a date, nothing else.
bool is_governors_action(std::string_view words) {
    for (std::string_view const verb : {"approved ", "vetoed "})
        if (starts(words, verb) && words.size() < 40
            && !effective_date(words.substr(verb.size())).empty())
            return true;
    return starts(words, "governor's action") || starts(words, "governor\u2019s action");
}

/// "JUD Joint Favorable Subst."
bool is_committee_report(std::string_view words) {
    auto const space = words.find(' ');
    if (space == std::string_view::npos || space < 2 || space > 5)
        return false;
    bool const code = std::all_of(words.begin(),
                                  words.begin() + static_cast<std::ptrdiff_t>(space),
                                  [](char c) { return is_upper(c) || c == '&'; });
    auto const rest = words.substr(space + 1);
    return code && (starts(rest, "joint favorable") || starts(rest, "joint unfavorable"));
}

bool begins_table(std::string_view words) {
    return starts(words, "this act shall take effect as follows");
}

constexpr std::string_view purpose_caption = "statement of purpose";

/// The caption alone or before its colon: a compact's article "STATEMENT OF PURPOSE, FINDINGS" is
/// law.
bool is_purpose(std::string_view words) {
    return starts(words, purpose_caption)
        && (words.size() == purpose_caption.size() || words[purpose_caption.size()] == ':');
}

bool begins_other_tail(std::string_view words) {
    static constexpr std::array<std::string_view, 8> starts_of{
        "[proposed deletions are enclosed",
        "proposed deletions are enclosed",
        "co-sponsors:",
        "the following fiscal impact statement",
        "the following fiscal note",
        "ofa fiscal note",
        "olr bill analysis",
        "ofa bill analysis"};
    return is_governors_action(words) || is_committee_report(words)
        || std::any_of(starts_of.begin(), starts_of.end(), [&](std::string_view start) {
               return starts(words, start);
           });
}

/// The offset of " No." or " NO.", or npos.
std::size_t find_no(std::string_view name) {
    return std::min(name.find(" No."), name.find(" NO."));
}

/// The number after "No." in the name of an act, bill or resolution, or empty.
std::string number_in(std::string_view name) {
    auto const no = find_no(name);
    if (no == std::string_view::npos)
        return {};
    auto const from = name.find_first_not_of(' ', no + 4);
    if (from == std::string_view::npos || !is_digit(name[from]))
        return {};
    auto const end = name.find_first_not_of("0123456789-", from);
    return std::string(name.substr(from, end == name.npos ? end : end - from));
}

/// Four digits at `at`, or 0.
int year_at(std::string_view words, std::size_t at) {
    constexpr std::size_t digits = 4;
    if (at + digits > words.size() || (at + digits < words.size() && is_digit(words[at + digits])))
        return 0;
    int year = 0;
    for (auto const c : words.substr(at, digits)) {
        if (!is_digit(c))
            return 0;
        year = year * 10 + (c - '0');
    }
    return year;
}

/// 2026 of "February Session, 2026" in a line of the head, or 0.
int session_year(std::string_view words) {
    constexpr std::string_view session = "session, ";
    auto const at = words.size() > 200 ? words.npos : find_early(words, session);
    return at == words.npos ? 0 : year_at(words, at + session.size());
}

/// A special session as a head names it.
struct SpecialSession {
    bool named = false;
    int month = 0;       ///< 1 to 12; 0 if the words do not say
    int year = 0;        ///< 0 if it is not before the words
    std::size_t end = 0; ///< bytes of the words up to the end of "Special Session"
};

/// "November Special Session", "June 12, 2024, Special Session"; also "Special Session, June,
/// 2025".
SpecialSession special_session(std::string_view words) {
    constexpr std::string_view session = "special session";
    constexpr std::size_t longest_line = 200;
    constexpr std::string_view separators = " ,";
    SpecialSession special;
    auto const at = words.size() > longest_line ? words.npos : find_early(words, session);
    if (at == words.npos)
        return special;
    special.named = true;
    special.end = at + session.size();
    auto before = words.substr(0, at);
    while (!before.empty() && special.month == 0) {
        before = before.substr(0, before.find_last_not_of(separators) + 1);
        auto const space = before.find_last_of(separators);
        auto const word = before.substr(space == before.npos ? 0 : space + 1);
        if (word.empty() || (!is_digit(word.front()) && (special.month = month_named(word)) == 0))
            break;
        if (special.year == 0 && word.size() == 4)
            special.year = year_at(word, 0);
        before.remove_suffix(word.size());
    }
    auto const after =
        words.substr(std::min(words.find_first_not_of(separators, special.end), words.size()));
    if (special.month == 0)
        special.month = month_named(after.substr(0, after.find_first_of(separators)));
    return special;
}

/// 2026 of an act's number "26-4"; acts have had such numbers since the 1970s.
int year_of_act(std::string_view number) {
    if (number.size() < 4 || number[2] != '-' || !is_digit(number[0]) || !is_digit(number[1]))
        return 0;
    int const year = (number[0] - '0') * 10 + number[1] - '0';
    return year + (year < 70 ? 2000 : 1900);
}

bool is_name_of_act(std::string_view words) {
    return starts(words, "public act no.") || starts(words, "special act no.");
}

/// "Public Act No. 96-985" for "PUBLIC ACT NO. 96-985"; other names as they are.
std::string usual_name(std::string_view words) {
    for (std::string_view const name : {"Public Act No.", "Special Act No."})
        if (starts(words, to_lower(name)))
            return std::string(name) += words.substr(name.size());
    return std::string(words);
}

/// 2 for "Public Act No. 26-4" and "June Special Session, Public Act No. 24-1", 1 for "Raised Bill
/// No. 6657", 0 for other words.
int rank_of_name(std::string_view words) {
    if (words.size() > 100 || number_in(words).empty())
        return 0;
    if (is_name_of_act(words))
        return 2;
    if (auto const special = special_session(words); special.named && special.month != 0) {
        auto const name = words.find_first_not_of(" ,", special.end);
        if (name != words.npos && is_name_of_act(words.substr(name)))
            return 2;
    }
    auto const before = words.substr(0, find_no(words));
    auto const last = before.substr(before.rfind(' ') + 1);
    return last == "Bill" || last == "Resolution" || last == "BILL" || last == "RESOLUTION" ? 1 : 0;
}

bool begins_title(std::string_view words) {
    return starts(words, "an act ") || starts(words, "a resolution ")
        || words.starts_with("RESOLUTION ");
}

/// Whether a title continues: it has not ended, and the next paragraph has no lower-case letter.
bool continues_title(std::string const& title, std::string_view words) {
    bool const small = std::any_of(words.begin(), words.end(), [](char c) { return is_lower(c); });
    return !title.empty() && title.back() != '.' && !small;
}

/// The end of the date that the words begin with, also if it is misspelled: "Octember 1, 2025",
/// "10/1/2025". 0 if they begin with none.
std::size_t end_of_date(std::string_view words) {
    auto const end_of_word = [&](std::size_t from) {
        return std::min(words.find(' ', from), words.size());
    };
    auto const first = end_of_word(0);
    auto const digits_and_signs = [](std::string_view part) {
        return part.find_first_not_of("0123456789/-.,") == part.npos && !part.empty();
    };
    auto const is_numeric = digits_and_signs(words.substr(0, first));
    if (is_numeric && words.substr(0, first).find('/') != words.npos)
        return first;
    auto const second = first == words.size() ? first : end_of_word(first + 1);
    auto const third = second == words.size() ? second : end_of_word(second + 1);
    auto const day =
        first == words.size() ? std::string_view() : words.substr(first + 1, second - first - 1);
    auto const year =
        second == words.size() ? std::string_view() : words.substr(second + 1, third - second - 1);
    bool const is_date = !is_numeric && day.ends_with(',') && digits_and_signs(day)
                      && year.size() >= 4 && digits_and_signs(year) && year.find('-') == year.npos;
    return is_date ? third : 0;
}

/// Splits "October 1, 2025 53a-83", a row in one paragraph, after the date.
void split_row(std::string_view words, EffectiveRow& row) {
    words.remove_prefix(std::min(words.find_first_not_of(" |"), words.size()));
    std::size_t end = 0;
    if (auto const bar = words.find('|'); bar != std::string_view::npos) {
        end = bar;
    } else if (starts(words, "from passage")) {
        end = 12;
    } else {
        end = end_of_date(words);
    }
    auto const clean = [](std::string_view part) {
        auto const from = part.find_first_not_of(" |");
        return from == part.npos ? std::string_view()
                                 : part.substr(from, part.find_last_not_of(" |") - from + 1);
    };
    row.date = clean(words.substr(0, end));
    row.target = clean(words.substr(end));
}

/// Builds the rows of the table from its cells. The cells of a row follow its label; plain text has
/// a whole row in one paragraph.
class Table {
public:
    explicit Table(std::vector<EffectiveRow>& rows) : rows_(rows) {}

    void read(Paragraph const& cell) {
        std::string_view words = cell.text;
        if (words.starts_with('|'))
            words.remove_prefix(std::min(words.find_first_not_of("| "), words.size()));
        if (auto const label = section_list(words).end; label != 0) {
            rows_.push_back({std::string(words.substr(0, label)), {}, {}, cell.line});
            split_row(words.substr(label), rows_.back());
        } else if (!rows_.empty()) {
            auto& part = rows_.back().date.empty() ? rows_.back().date : rows_.back().target;
            part += (part.empty() ? "" : " ") + cell.text;
        }
    }

private:
    std::vector<EffectiveRow>& rows_;
};

} // namespace

bool begins_tail(std::string_view words) {
    return begins_table(words) || is_purpose(words) || begins_other_tail(words);
}

std::size_t enacting_clause(std::string_view words) {
    if (!starts(words, "be it enacted") && !starts(words, "resolved by")
        && !starts(words, "be it resolved"))
        return 0;
    auto const convened = find_early(words, "convened:");
    if (convened != std::string_view::npos)
        return convened + 9;
    auto const colon = words.find(':');
    return colon == std::string_view::npos ? words.size() : colon + 1;
}

bool is_footer(std::string_view words) {
    if (words.size() > 120)
        return false;
    auto const of = words.rfind(" of ");
    bool const pages = of != std::string_view::npos && of > 0 && is_digit(words[of - 1])
                    && words.substr(of + 4).find_first_not_of("0123456789 ") == words.npos;
    // "sHB7309 / File No. 694 2" is at the foot of the pages of a file copy.
    auto const file = words.find(" / File No. ");
    if (file < 20 && is_digit(words.back()))
        return true;
    return pages
        && (starts(words, "lco ") || starts(words, "public act no.")
            || starts(words, "special act no.") || rank_of_name(words) != 0);
}

bool is_header_or_footer(std::string_view line) {
    return is_footer(line) || starts(line, "lco ") || starts(line, "file no.")
        || (rank_of_name(line) != 0 && is_digit(line.back()));
}

bool begins_paragraph(std::string_view line) {
    for (std::string_view const head : {"general assembly",
                                        "january session",
                                        "february session",
                                        "lco no.",
                                        "referred to committee",
                                        "introduced by"})
        if (starts(line, head))
            return true;
    if (begins_tail(line) || enacting_clause(line) != 0 || begins_title(line)
        || rank_of_name(line) != 0)
        return true;
    auto const label = line.starts_with('S') ? section_list(line) : SectionList{};
    // Several sections are a row only if a date follows: a sentence of the law can continue with
    // them too.
    if (label.end == 0
        || (label.single() && (label.end == line.size() || line[label.end - 1] == '.')))
        return label.end != 0;
    EffectiveRow row;
    split_row(line.substr(label.end), row);
    return !row.date.empty();
}

void read_head(std::vector<Paragraph> const& head, std::string_view page_title, Act& act) {
    int rank = 0;
    bool in_title = false;
    bool enacted = false;
    auto const name = [&](std::string_view words) {
        // On printed bills the name follows these words, on the same line.
        constexpr std::string_view assembly = "general assembly ";
        if (starts(words, assembly))
            words.remove_prefix(assembly.size());
        if (int const found = rank_of_name(words); found > rank) {
            rank = found;
            act.name = usual_name(words);
            act.number = number_in(words);
        }
    };
    auto const session = [&](std::string_view words) {
        auto const special = special_session(words);
        act.special_session = act.special_session || special.named;
        if (act.session_month == 0)
            act.session_month = special.month;
        if (act.session_year == 0)
            act.session_year = special.year != 0 ? special.year : session_year(words);
    };
    for (auto const& paragraph : head) {
        std::string_view const words = paragraph.text;
        name(words);
        if (!begins_title(words) && !in_title)
            session(words);
        if (enacting_clause(words) != 0)
            enacted = true;
        else if (act.title.empty() && begins_title(words)) {
            act.title = words;
            in_title = true;
            continue;
        } else if (in_title && continues_title(act.title, words)) {
            act.title += " " + paragraph.text;
            continue;
        }
        in_title = false;
    }
    name(page_title);
    if (rank_of_name(page_title) == 2)
        session(page_title);
    if (int const year = rank == 2 ? year_of_act(act.number) : 0; year != 0)
        act.session_year = year;
    if (!enacted)
        act.diagnostics.push_back(make_diagnostic(DiagnosticCode::NoEnactingClause,
                                                  {.line = head.empty() ? 0 : head.front().line}));
}

bool read_tail(std::vector<Paragraph> const& tail, Act& act) {
    bool has_table = false;
    enum class Part { Other, Table, Purpose } part = Part::Other;
    Table table(act.effective_table);
    for (auto const& paragraph : tail) {
        std::string_view words = paragraph.text;
        constexpr std::string_view approved = "approved ";
        if (act.approved.empty() && is_governors_action(words) && starts(words, approved))
            act.approved = effective_date(words.substr(approved.size()));
        if (begins_table(words)) {
            part = Part::Table;
            has_table = true;
        } else if (starts(words, purpose_caption) && act.statement_of_purpose.empty()) {
            part = Part::Purpose;
            words.remove_prefix(purpose_caption.size());
            auto const from = words.find_first_not_of(": ");
            act.statement_of_purpose = from == words.npos ? "" : words.substr(from);
        } else if (begins_other_tail(words)) {
            part = Part::Other;
        } else if (part == Part::Table) {
            table.read(paragraph);
        } else if (part == Part::Purpose && !is_footer(words)) {
            act.statement_of_purpose +=
                (act.statement_of_purpose.empty() ? "" : " ") + paragraph.text;
        }
    }
    std::vector<SectionList> dated;
    for (auto const& row : act.effective_table)
        dated.push_back(row.date.empty() ? SectionList() : section_list(row.label));
    act.dated_rows = SectionLists(dated);
    return has_table;
}

} // namespace nutmeg
