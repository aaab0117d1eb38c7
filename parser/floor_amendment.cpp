#include "parser/floor_amendment.hpp"

#include "parser/act_page.hpp"
#include "parser/effective_date.hpp"
#include "parser/floor_grammar.hpp"
#include "parser/instruction_phrases.hpp"
#include "parser/marked_words.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

using grammar::FloorHeadKind;
using grammar::PhraseKind;

bool begins_edit(std::string_view words) {
    std::size_t at = 0;
    grammar::FloorHead head;
    return grammar::floor_head_at(words, at, head);
}

bool begins_line(std::string_view line) {
    return begins_edit(line) || line.starts_with('"') || line.starts_with('(')
        || line.starts_with("Sec. ") || line.starts_with("Section ") || line.starts_with("LCO No.")
        || line.starts_with("To:") || line.starts_with("File No.");
}

bool no_foot(std::string_view) {
    return false;
}

std::string number_behind(std::string_view words, std::string_view name) {
    auto const at = words.find(name);
    if (at == std::string_view::npos)
        return {};
    auto const begin = words.find_first_of("0123456789", at);
    auto const end = std::min(words.find_first_not_of("0123456789", begin), words.size());
    return begin == std::string_view::npos ? std::string()
                                           : std::string(words.substr(begin, end - begin));
}

/// The operations of one instruction paragraph, whose block, if any, stands in it after its colon.
class FloorReader {
public:
    explicit FloorReader(std::string const& text) : text_(text), masked_(text) {
        std::size_t unclosed = 0;
        for (auto const span : quoted_spans(text, unclosed))
            std::fill(masked_.begin() + span.begin, masked_.begin() + span.end, grammar::masked);
        broken_ = unclosed != std::string_view::npos;
    }

    bool read(std::vector<FloorEdit>& out) {
        grammar::FloorHead head;
        if (broken_ || !grammar::floor_head_at(masked_, at_, head))
            return false;
        bool const done = head.kind == FloorHeadKind::InLines ? read_words(head) : read_whole(head);
        skip();
        if (done && at_ < masked_.size() && masked_[at_] == '.')
            ++at_;
        skip();
        if (!done || at_ < masked_.size())
            return false;
        for (auto& edit : edits_)
            out.push_back(std::move(edit));
        return true;
    }

private:
    void skip() {
        while (at_ < masked_.size() && (masked_[at_] == ' ' || masked_[at_] == '\n'))
            ++at_;
    }

    grammar::Phrase peek() {
        skip();
        return at_ < masked_.size() ? grammar::phrase_at(masked_, at_) : grammar::Phrase();
    }

    bool accept(PhraseKind kind) {
        auto const phrase = peek();
        if (phrase.span.empty() || phrase.kind != kind)
            return false;
        at_ = phrase.span.end;
        return true;
    }

    bool quote(std::string& out) {
        while (accept(PhraseKind::Noun)) {
        }
        auto const phrase = peek();
        if (phrase.span.empty() || phrase.kind != PhraseKind::Quote)
            return false;
        out = inside_quotes(phrase.span.of(text_));
        at_ = phrase.span.end;
        return true;
    }

    /// ", insert the following:" and the block.
    bool block(std::string& out) {
        accept(PhraseKind::Comma);
        accept(PhraseKind::Follows);
        accept(PhraseKind::InLieu);
        accept(PhraseKind::Comma);
        accept(PhraseKind::Colon);
        return quote(out);
    }

    /// " and insert the following in lieu thereof:"
    bool insertion(std::string& out) {
        auto const before = at_;
        accept(PhraseKind::Comma);
        accept(PhraseKind::And);
        if (!accept(PhraseKind::Insert) && !accept(PhraseKind::Replace)
            && !accept(PhraseKind::Add)) {
            at_ = before;
            return true;
        }
        accept(PhraseKind::InLieu);
        return block(out);
    }

    FloorEdit edit_for(FloorAction action, grammar::NumberRange lines) const {
        FloorEdit edit;
        edit.action = action;
        edit.first_line = lines.first;
        edit.last_line = lines.last == 0 ? lines.first : lines.last;
        return edit;
    }

    static std::vector<std::string> all_numbers(std::vector<grammar::NumberRange> const& ranges) {
        constexpr unsigned most = 1000;
        std::vector<std::string> all;
        for (auto const range : ranges)
            for (auto n = range.first;
                 n <= std::max(range.first, std::min(range.last, range.first + most));
                 ++n)
                all.push_back(std::to_string(n));
        return all;
    }

    /// Whether the numbers name lines without a gap; "lines 3 and 9" are two instructions.
    static bool is_one_run(std::vector<grammar::NumberRange> const& ranges) {
        for (std::size_t i = 1; i < ranges.size(); ++i)
            if (ranges[i].first != std::max(ranges[i - 1].first, ranges[i - 1].last) + 1)
                return false;
        return true;
    }

    bool read_whole(grammar::FloorHead const& head) {
        grammar::NumberRange lines;
        if (!head.numbers.empty()) {
            lines = head.numbers.front();
            lines.last = std::max(head.numbers.back().first, head.numbers.back().last);
        }
        FloorEdit edit;
        bool done = true;
        switch (head.kind) {
        case FloorHeadKind::AfterLine:
            edit = edit_for(FloorAction::InsertLines, head.numbers.front());
            done = insertion(edit.new_words) && !edit.new_words.empty();
            break;
        case FloorHeadKind::StrikeLines:
            if (!is_one_run(head.numbers))
                return false;
            edit = edit_for(FloorAction::StrikeLines, lines);
            grammar::entirety_at(masked_, at_);
            done = insertion(edit.new_words);
            break;
        case FloorHeadKind::StrikeSections:
            edit.action = FloorAction::StrikeSections;
            edit.sections = all_numbers(head.numbers);
            grammar::entirety_at(masked_, at_);
            edit.renumber = grammar::renumber_at(masked_, at_);
            done = insertion(edit.new_words);
            break;
        case FloorHeadKind::StrikeAll:
            edit.action = FloorAction::StrikeAll;
            done = insertion(edit.new_words) && !edit.new_words.empty();
            break;
        case FloorHeadKind::AfterLastSection:
            edit.action = FloorAction::AddSections;
            accept(PhraseKind::Comma);
            if (!accept(PhraseKind::Add) && !accept(PhraseKind::Insert))
                return false;
            accept(PhraseKind::Follows);
            edit.renumber = grammar::renumber_at(masked_, at_);
            done = block(edit.new_words);
            break;
        default:
            edit.action = FloorAction::EffectiveDate;
            edit.sections = all_numbers(head.numbers);
            done = quote(edit.new_words);
        }
        edits_.push_back(std::move(edit));
        return done;
    }

    /// "bracket "x" and after the closing bracket insert "y"", one operation after another.
    bool read_words(grammar::FloorHead const& head) {
        if (!is_one_run(head.numbers))
            return false;
        grammar::NumberRange lines = head.numbers.front();
        lines.last = std::max(head.numbers.back().first, head.numbers.back().last);
        do {
            while (accept(PhraseKind::Comma) || accept(PhraseKind::And)) {
            }
            if (!read_operation(lines))
                return false;
            auto const phrase = peek();
            if (phrase.span.empty() || phrase.kind == PhraseKind::Stop)
                return true;
            if (phrase.kind != PhraseKind::Comma && phrase.kind != PhraseKind::And)
                return false;
        } while (true);
    }

    bool read_operation(grammar::NumberRange lines) {
        skip();
        auto const begin = at_;
        auto edit = edit_for(FloorAction::Strike, lines);
        grammar::BracketPhrase bracket{};
        bool done = false;
        if (grammar::bracket_phrase_at(masked_, at_, bracket))
            done = read_bracket(edit, bracket);
        else if (accept(PhraseKind::Strike))
            done = read_strike(edit, text_.compare(begin, 7, "bracket") == 0);
        else if (accept(PhraseKind::Insert))
            done = quote(edit.new_words) && read_beside(edit, true);
        else
            done = read_beside(edit, true) && (accept(PhraseKind::Comma), true)
                && accept(PhraseKind::Insert) && block(edit.new_words);
        if (!done)
            return false;
        edits_.push_back(std::move(edit));
        return true;
    }

    void read_places(FloorEdit& edit) {
        for (;;) {
            auto const phrase = peek();
            if (phrase.span.empty())
                return;
            if (phrase.kind == PhraseKind::Each)
                edit.each = true;
            else if (phrase.kind == PhraseKind::Ordinal || phrase.kind == PhraseKind::OrdinalPlace)
                edit.ordinal = phrase.ordinal;
            else
                return;
            at_ = phrase.span.end;
        }
    }

    bool read_bracket(FloorEdit& edit, grammar::BracketPhrase bracket) {
        bool const opening = bracket == grammar::BracketPhrase::PlaceOpening;
        if (!opening && bracket != grammar::BracketPhrase::PlaceClosing)
            return false;
        edit.action = opening ? FloorAction::OpenBracket : FloorAction::CloseBracket;
        return read_beside(edit, false);
    }

    /// After "strike" or "bracket".
    bool read_strike(FloorEdit& edit, bool brackets) {
        skip();
        grammar::BracketPhrase bracket{};
        if (!brackets && grammar::bracket_phrase_at(masked_, at_, bracket)) {
            if (bracket != grammar::BracketPhrase::Opening
                && bracket != grammar::BracketPhrase::Closing)
                return false;
            edit.action = bracket == grammar::BracketPhrase::Opening ? FloorAction::UnOpen
                                                                     : FloorAction::UnClose;
            auto const phrase = peek();
            if (!phrase.span.empty()
                && (phrase.kind == PhraseKind::After || phrase.kind == PhraseKind::Before))
                return read_beside(edit, false);
            return true;
        }
        read_places(edit);
        if (!quote(edit.words))
            return false;
        read_places(edit);
        if (brackets) {
            edit.action = FloorAction::Bracket;
            return true;
        }
        auto const before = at_;
        accept(PhraseKind::Comma);
        accept(PhraseKind::And);
        if (accept(PhraseKind::Insert) || accept(PhraseKind::Replace)) {
            accept(PhraseKind::InLieu);
            if (quote(edit.new_words)) {
                edit.action = FloorAction::Replace;
                accept(PhraseKind::InLieu);
                return true;
            }
        }
        at_ = before;
        return true;
    }

    /// "after "owner"", "before the closing bracket".
    bool read_beside(FloorEdit& edit, bool insert) {
        if (insert)
            edit.action = FloorAction::Insert;
        edit.after = accept(PhraseKind::After);
        if (!edit.after && !accept(PhraseKind::Before))
            return false;
        skip();
        grammar::BracketPhrase bracket{};
        if (insert && grammar::bracket_phrase_at(masked_, at_, bracket)) {
            edit.at_bracket = true;
            edit.words = bracket == grammar::BracketPhrase::Opening ? "[" : "]";
            return true;
        }
        read_places(edit);
        if (!quote(edit.words))
            return false;
        read_places(edit);
        return true;
    }

    std::string const& text_;
    std::string masked_;
    bool broken_ = false;
    std::size_t at_ = 0;
    std::vector<FloorEdit> edits_;
};

/// Puts paragraphs together to instructions with their blocks.
class AmendmentReader {
public:
    FloorAmendment read(std::vector<ActParagraph> const& paragraphs) {
        for (auto const& paragraph : paragraphs) {
            auto words = marked_words(paragraph);
            if (waits()) {
                text_ += "\n" + words;
                continue;
            }
            if (begins_edit(words)) {
                flush();
                text_ = std::move(words);
                line_ = paragraph.line;
            } else if (!text_.empty()) {
                flush();
                refuse(words, paragraph.line);
            } else if (out_.instructions == 0) {
                read_head(paragraph.words);
            } else {
                refuse(words, paragraph.line);
            }
        }
        flush();
        return std::move(out_);
    }

private:
    /// Whether a block is announced, or open.
    bool waits() {
        if (text_.empty())
            return false;
        if (text_.ends_with(':'))
            return true;
        if (!text_.ends_with('"') && !text_.ends_with("\u201D") && text_.find('\n') == text_.npos)
            return false;
        std::size_t unclosed = 0;
        quoted_spans(text_, unclosed);
        return unclosed != std::string::npos;
    }

    void refuse(std::string const& words, std::uint32_t line) {
        ++out_.instructions;
        out_.diagnostics.push_back({Severity::Problem,
                                    "unread-instruction",
                                    {},
                                    {},
                                    line,
                                    "not understood, and nothing of it is done: \""
                                        + plain_words(words).substr(0, 120) + "\""});
    }

    void flush() {
        if (text_.empty())
            return;
        auto const before = out_.edits.size();
        if (FloorReader(text_).read(out_.edits)) {
            ++out_.instructions;
            for (auto i = before; i < out_.edits.size(); ++i) {
                out_.edits[i].line = line_;
                out_.edits[i].text = plain_words(text_.substr(0, text_.find('\n')));
            }
        } else {
            refuse(text_, line_);
        }
        text_.clear();
    }

    void read_head(std::string_view words) {
        if (auto const number = number_behind(words, "LCO No."); !number.empty())
            out_.lco_number = number;
        if (auto const number = number_behind(words, "File No."); !number.empty())
            out_.file_number = number;
        if (words.find("Amendment Schedule") != std::string_view::npos && out_.schedule.empty())
            out_.schedule = words;
        if (words.starts_with("To:")) {
            words.remove_prefix(3);
            out_.bill = words.substr(std::min(words.find_first_not_of(' '), words.size()));
        }
    }

    FloorAmendment out_;
    std::string text_;
    std::uint32_t line_ = 0;
};

} // namespace

std::string_view floor_action_name(FloorAction action) {
    constexpr std::array<std::string_view, 14> names{"strike",
                                                     "insert",
                                                     "replace",
                                                     "bracket",
                                                     "open-bracket",
                                                     "close-bracket",
                                                     "strike-opening-bracket",
                                                     "strike-closing-bracket",
                                                     "strike-lines",
                                                     "insert-lines",
                                                     "strike-sections",
                                                     "add-sections",
                                                     "strike-all",
                                                     "change-effective-date"};
    return names[static_cast<std::size_t>(action)];
}

FloorAmendment parse_floor_amendment(std::string bytes, std::string const& name) {
    bool const page = bytes.find('<') != std::string::npos;
    auto const read = page ? read_act_page(std::move(bytes), name)
                           : read_act_text(bytes, name, begins_line, no_foot);
    return AmendmentReader().read(read.paragraphs);
}

} // namespace nutmeg
