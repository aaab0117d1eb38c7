#include "parser/notes/note.hpp"
#include "parser/notes/source_note_grammar.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <charconv>

namespace nutmeg {

namespace {

using grammar::SourceWords;

int to_number(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/// The year of "16-71", or 0 for an act of the years up to 1972 ("828"). Numbers with a year began
/// in 1973, so 57 and above is the twentieth century (docs/connecticut.md 2.1).
int year_of_act(std::string_view act) {
    auto const dash = act.find('-');
    if (dash > 4) // or there is none
        return 0;
    auto const year = to_number(act.substr(0, dash));
    return dash == 4 ? year : year + (year >= 57 ? 1900 : 2000);
}

std::string session_name(grammar::SourceSession const& session) {
    if (session.month.empty())
        return {};
    auto name = session.month;
    if (!session.day.empty())
        name += " " + session.day;
    name += " Sp. Sess.";
    if (!session.ordinal.empty())
        name += " " + session.ordinal;
    return name;
}

void append_listed(std::string& out, std::string_view words) {
    if (!out.empty())
        out += ", ";
    out += words;
}

/// The entry as the Legislative Commissioners' Office prints it: any difference is a misprint.
std::string printed(SourceWords const& words, bool carried) {
    std::string out;
    for (auto const& year : words.years) {
        if (!year.month.empty())
            append_listed(out, year.month);
        append_listed(out, year.year);
    }
    auto const session = session_name(words.session);
    if (!session.empty())
        append_listed(out, session);
    if (words.kind == 'R') {
        out += " Rev.";
    } else if (!words.number.empty()) {
        auto const spaced = !session.empty();
        if (!carried)
            append_listed(out, "");
        if (spaced && out.ends_with(", "))
            out.replace(out.size() - 2, 2, " ");
        out += carried ? "" : words.kind == 'S' ? "S.A. " : "P.A. ";
        out += words.number;
    }
    for (std::size_t i = 0; i < words.sections.size(); ++i)
        append_listed(out, (i == 0 ? "S. " : "") + words.sections[i]);
    return out;
}

/// "2(a)", "(b)" -> "2(a)", "2(b)"; "3586", "subs. (7)" -> "3586(7)".
std::vector<std::string> whole_sections(std::vector<std::string> const& items) {
    std::vector<std::string> out;
    bool part_named = false;
    for (auto const& item : items) {
        auto const open = item.find('(');
        auto const part = item.starts_with("subs.") || item.starts_with("Subs.") || open == 0;
        if (!part || out.empty()) {
            out.push_back(item);
            part_named = open != std::string::npos;
            continue;
        }
        auto const base = out.back().substr(0, out.back().find('('));
        if (!part_named && open != 0)
            out.pop_back();
        out.push_back(base + item.substr(open));
        part_named = true;
    }
    return out;
}

class SourceReader {
public:
    explicit SourceReader(std::string_view note) : note_(note) {}

    SourceNote read() {
        skip_spaces();
        if (at_ < note_.size() && note_[at_] == '*')
            return std::move(result_);
        if (at_ < note_.size() && note_[at_] == '(')
            ++at_;
        else if (at_ < note_.size())
            report(DiagnosticCode::SourceNoOpening, at_, at_);
        while (!read_end()) {
            auto const before = at_;
            read_entry();
            if (!read_end())
                read_separator();
            if (at_ == before)
                skip_unread();
        }
        return std::move(result_);
    }

private:
    void skip_spaces() {
        while (at_ < note_.size() && is_space(note_[at_]))
            ++at_;
    }

    template <class... Arguments>
    void report(CheckedCode<std::type_identity_t<Arguments>...> code,
                std::size_t begin,
                std::size_t end,
                Arguments const&... arguments) {
        result_.diagnostics.push_back(
            make_diagnostic(code, {.span = make_span(begin, end)}, arguments...));
    }

    /// The end of the note is ".)"; one of the two may be missing, or both reversed.
    bool read_end() {
        if (ended_)
            return true;
        skip_spaces();
        auto end = at_;
        bool parenthesis = false;
        while (end < note_.size()
               && (note_[end] == '.' || note_[end] == ')' || is_space(note_[end]))) {
            parenthesis = parenthesis || note_[end] == ')';
            ++end;
        }
        if (end < note_.size() && !(parenthesis && note_[end] == '*'))
            return false;
        if (!note_.substr(at_).starts_with(".)"))
            report(DiagnosticCode::SourceNoEnd, at_, end);
        else if (result_.entries.empty())
            report(DiagnosticCode::SourceNoAct, at_, end);
        at_ = note_.size();
        return ended_ = true;
    }

    void read_separator() {
        if (note_[at_] == ';') {
            ++at_;
            return;
        }
        auto const begin = at_;
        while (at_ < note_.size() && (note_[at_] == ':' || note_[at_] == ',' || note_[at_] == '.'))
            ++at_;
        if (at_ < note_.size() && note_[at_] == ';')
            ++at_;
        skip_spaces();
        auto const* probe = note_.data() + at_;
        SourceWords words;
        if (grammar::source_entry_at(probe, note_.data() + note_.size(), note_.data(), words)
            && names_act(words))
            report(DiagnosticCode::SourceSemicolonMissing, begin, at_);
        else
            skip_unread();
    }

    static bool names_act(SourceWords const& words) {
        return !words.years.empty() || !words.number.empty() || words.kind != 0;
    }

    void skip_unread() {
        auto const begin = at_;
        while (at_ < note_.size() && note_[at_] != ';')
            ++at_;
        auto end = at_;
        if (at_ == note_.size())
            while (end > begin && (note_[end - 1] == ')' || note_[end - 1] == '.'))
                --end;
        report(DiagnosticCode::SourceUnread, begin, end);
        at_ = at_ < note_.size() ? at_ + 1 : end;
        ended_ = ended_ || at_ == note_.size();
    }

    void read_entry() {
        skip_spaces();
        SourceWords words;
        auto const* first = note_.data() + at_;
        if (!grammar::source_entry_at(first, note_.data() + note_.size(), note_.data(), words))
            return;
        auto const begin = at_;
        auto const after_supplement =
            !result_.entries.empty() && result_.entries.back().act.empty();
        auto const loose = words.years.empty() && words.kind == 0 && words.session.month.empty()
                        && after_supplement && words.number.find('-') == std::string::npos;
        if ((words.kind == 'R' || loose) && !words.number.empty()) {
            words.sections.insert(words.sections.begin(), words.number);
            words.number.clear();
        }
        if (loose || !names_act(words)) {
            read_loose_sections(words, begin, static_cast<std::size_t>(first - note_.data()));
            return;
        }
        if (words.number.empty() && words.kind != 'R'
            && (words.kind != 0 || words.sections.empty()))
            return;
        at_ = static_cast<std::size_t>(first - note_.data());
        add_entry(words);
    }

    /// "; S. 3", "1949 Rev., S. 3526; 3527": a semicolon where a comma should be.
    void read_loose_sections(SourceWords const& words, std::size_t begin, std::size_t end) {
        if (words.sections.empty() || result_.entries.empty()
            || (note_[begin] != 'S' && !result_.entries.back().act.empty()))
            return;
        at_ = end;
        auto& entry = result_.entries.back();
        entry.span.end = static_cast<std::uint32_t>(end);
        for (auto& section : whole_sections(words.sections))
            entry.sections.push_back(std::move(section));
        report(DiagnosticCode::SourceSectionsDetached, begin, end);
    }

    void add_entry(SourceWords const& words) {
        SourceEntry entry;
        entry.span = words.span;
        entry.act = words.number;
        entry.sections = whole_sections(words.sections);
        entry.kind = words.kind == 'R'    ? SourceEntry::Kind::Revision
                   : words.kind == 'S'    ? SourceEntry::Kind::SpecialAct
                   : words.number.empty() ? SourceEntry::Kind::Supplement
                                          : SourceEntry::Kind::Act;
        entry.session = session_name(words.session);
        for (auto const& year : words.years) {
            if (&year != &words.years.back())
                entry.earlier.push_back(to_number(year.year));
            else if (entry.session.empty())
                entry.session = year.month;
        }
        entry.year =
            words.years.empty() ? year_of_act(entry.act) : to_number(words.years.back().year);
        entry.carried = carry(entry, words);
        auto const as_printed = printed(words, entry.carried);
        if (entry.span.of(note_) != as_printed)
            report(DiagnosticCode::SourceMisprint, entry.span.begin, entry.span.end, as_printed);
        result_.entries.push_back(std::move(entry));
    }

    /// An entry without "P.A." takes the year of the entry before it (docs/connecticut.md 2.1);
    /// what the rule does not cover is read as printed and reported.
    bool carry(SourceEntry& entry, SourceWords const& words) {
        if (entry.act.empty() || words.kind != 0 || !words.session.month.empty()
            || !words.years.empty())
            return false;
        auto const* before = result_.entries.empty() ? nullptr : &result_.entries.back();
        if (before != nullptr && before->act.empty())
            before = nullptr;
        auto const bare = entry.year == 0;
        if (bare && before != nullptr && before->act.find('-') == std::string::npos) {
            entry.year = before->year;
            entry.session = before->session;
            entry.kind = before->kind;
            return true;
        }
        if (!bare && before != nullptr && before->year == entry.year && before->session.empty()) {
            entry.kind = before->kind;
            return true;
        }
        if (bare)
            report(DiagnosticCode::SourceYearUnknown, entry.span.begin, entry.span.end);
        return bare;
    }

    std::string_view note_;
    std::size_t at_ = 0;
    bool ended_ = false;
    SourceNote result_;
};

} // namespace

SourceNote parse_source_note(std::string_view note) {
    return SourceReader(note).read();
}

} // namespace nutmeg
