#include "parser/statutes/copied/divided_lines.hpp"

#include "parser/notes/note_form.hpp"
#include "parser/statutes/copied/catchline.hpp"
#include "parser/statutes/copied/heading_line.hpp"
#include "parser/statutes/copied/page_lines.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/designator.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace nutmeg {

namespace {

constexpr std::size_t opening = 200; ///< bytes at the start of a part that show what it is

/// The parts of a section in the order in which they are printed.
enum class Part : std::uint8_t {
    Law, ///< with its heading
    Source,
    History,
    CrossReference,
    Annotation,
    Other ///< after the notes
};

/// The note that begins there, or Law.
Part note_at(std::string_view words) {
    auto const start = words.substr(0, opening);
    if (!begins_note(start))
        return Part::Law;
    if (begins_source_or_history(start))
        return start.starts_with('(') ? Part::Source : Part::History;
    return start.starts_with("See ") ? Part::CrossReference : Part::Annotation;
}

/// Whether a note begins there that no sentence of law is like: a source or History note, "*Note:".
bool is_certain(Part part, std::string_view words) {
    words.remove_prefix(std::min(words.find_first_not_of('*'), words.size()));
    return part == Part::Source || part == Part::History
        || (part != Part::Law && words.starts_with("Note: "));
}

/// "(c) Each gate": a provision, as no sentence of a note begins.
bool begins_provision(std::string_view words) {
    Designator designator;
    if (!words.starts_with('(') || !designator_at(words, 0, designator))
        return false;
    auto const close = words.find(')');
    return close + 2 < words.size() && words[close + 1] == ' ' && is_upper(words[close + 2]);
}

/// Whether the sentence at the start of `words` is law, although a note comes before it.
bool begins_law(std::string_view words) {
    return begins_provision(words) || is_sentence_of_law(words.substr(0, words.find(". ")));
}

/// The number in the heading "Sec. 99-4. Doors." at the start of `words`, or empty.
std::string heading_number(std::string_view words) {
    if (!words.starts_with("Sec. ") && !words.starts_with("Secs. "))
        return {};
    auto const heading = heading_line(words.substr(0, opening));
    auto const& catchline = heading.heading.catchline;
    bool const opens = heading.found() && heading.named && !catchline.empty()
                    && (is_upper(catchline[0]) || catchline[0] == '(');
    return opens ? heading.heading.numbers.front() : std::string();
}

/// One past the source note at the start of `words`: it ends with a period and a parenthesis, or
/// before the History note.
std::size_t source_size(std::string_view words) {
    auto const end = std::min(words.find(".)"), words.size());
    auto const history = words.substr(0, end).find(" History:");
    return history == words.npos ? std::min(end + 2, words.size()) : history;
}

/// Finds the parts of one line.
class LineDivision {
public:
    /// @param after_notes  a note of the same section comes before the line
    LineDivision(std::string_view words, bool wrapped, bool after_notes)
        : words_(words), wrapped_(wrapped), number_(heading_number(words)) {
        begin_part(0, note_at(words));
        // A line that is a note, or may be one, has no other notes inside it.
        whole_note_ = !wrapped && number_.empty() && part_ != Part::Source
                   && (after_notes || part_ != Part::Law);
    }

    /// The offsets at which its parts begin; the first is 0.
    std::vector<std::size_t> starts() {
        for (auto space = words_.find(' '); space < words_.size();
             space = words_.find(' ', space + 1)) {
            auto const at = space + 1;
            auto const rest = words_.substr(at);
            if (at < source_end_)
                continue;
            // The last words of a table or form have no period.
            bool const ends = ends_sentence_of_page(words_.substr(0, space))
                           || (part_ == Part::Source && at == source_end_ + 1);
            if (rest.starts_with("(Return to "))
                begin_after_links(at);
            else if (part_ == Part::Law && !whole_note_ && begins_whole_source(at))
                begin_part(at, Part::Source);
            else if (ends && begins_section(rest))
                begin_part(at, Part::Law);
            else if (ends)
                begin_note(at);
        }
        return std::move(starts_);
    }

private:
    void begin_part(std::size_t at, Part part) {
        starts_.push_back(at);
        part_ = part;
        whole_note_ = false;
        if (part == Part::Source)
            source_end_ = at + source_size(words_.substr(at));
    }

    /// Whether a source note begins there that names acts or sections of acts and has an end.
    bool begins_whole_source(std::size_t at) {
        auto const start = words_.substr(at, opening);
        if (!start.starts_with('(') || note_at(start) != Part::Source)
            return false;
        if (next_close_ < at)
            next_close_ = std::min(words_.find(')', at), words_.size());
        return next_close_ < words_.size()
            && (start.find("P.A") != start.npos || start.find("S.A") != start.npos
                || start.find("Rev.") != start.npos || start.find(" S. ") != start.npos);
    }

    void begin_after_links(std::size_t at) {
        begin_part(at, Part::Law);
        auto const size = navigation_size(words_.substr(at));
        source_end_ = at + size;
        number_ = heading_number(words_.substr(at + size));
    }

    /// The heading of another section. Some pages print the heading of a section twice.
    bool begins_section(std::string_view rest) {
        if (wrapped_)
            return false;
        auto number = heading_number(rest);
        if (number.empty() || number == number_)
            return false;
        number_ = std::move(number);
        return true;
    }

    void begin_note(std::size_t at) {
        auto const rest = words_.substr(at);
        if (whole_note_)
            return;
        auto const note = note_at(rest);
        if (part_ == Part::Law) {
            if (is_certain(note, rest)
                || (note != Part::Law && !wrapped_ && only_notes_from(at, note)))
                begin_part(at, note);
            return;
        }
        if (note == Part::Source || (note > part_ && (!wrapped_ || note == Part::History)))
            begin_part(at, note);
        else if (part_ == Part::Source || (part_ == Part::History && !wrapped_ && begins_law(rest)))
            begin_part(at, Part::Other);
    }

    /// Whether nothing but notes follows: the line ends with the citation of a court report, or
    /// with cross references.
    bool only_notes_from(std::size_t at, Part note) {
        constexpr std::size_t longest = 80; // bytes of such a citation
        if (!ends_with_report_) {
            auto words = words_.substr(0, words_.find(" (Return to "));
            auto const last = words.rfind(" shall ");
            last_command_ = last == words.npos ? 0 : last;
            words.remove_prefix(words.size() - std::min(words.size(), longest));
            ends_with_report_ = note_form(words) == NoteForm::Annotation;
        }
        return *ends_with_report_ || (note == Part::CrossReference && at > last_command_);
    }

    std::string_view words_;
    bool wrapped_;
    std::string number_; ///< of the section
    std::vector<std::size_t> starts_;
    Part part_ = Part::Law;
    bool whole_note_ = false;
    std::size_t source_end_ = 0; ///< one past the source note or link that began last
    std::optional<bool> ends_with_report_;
    std::size_t last_command_ = 0; ///< of the words before links
    std::size_t next_close_ = 0;   ///< the parenthesis found last
};

} // namespace

std::vector<StatuteLine> divided_lines(std::vector<StatuteLine> lines, bool wrapped) {
    std::vector<StatuteLine> divided;
    bool after_notes = false;
    for (auto& line : lines) {
        auto const words = line.words;
        auto const number = line.number;
        bool const is_heading = heading_line(std::string_view{words}.substr(0, opening)).found();
        after_notes = after_notes && !is_heading;
        auto const starts = LineDivision(words, wrapped, after_notes).starts();
        for (std::size_t i = 0; i < starts.size(); ++i) {
            auto const end = i + 1 < starts.size() ? starts[i + 1] - 1 : words.size();
            StatuteLine part{{}, number, true};
            if (i == 0)
                std::swap(part, line);
            part.words = words.substr(starts[i], end - starts[i]);
            after_notes = (after_notes && heading_number(part.words).empty())
                       || note_at(part.words) != Part::Law;
            divided.push_back(std::move(part));
        }
    }
    return divided;
}

} // namespace nutmeg
