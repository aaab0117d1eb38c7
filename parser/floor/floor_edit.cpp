#include "parser/floor/floor_edit.hpp"

#include "parser/floor/floor_grammar.hpp"
#include "parser/instructions/instruction_phrase.hpp"
#include "parser/instructions/quotations.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

using grammar::FloorHeadKind;
using grammar::PhraseKind;

/// Reads the operations of one instruction paragraph. Its block, if any, follows the colon.
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

    /// Whether the numbers name consecutive lines; "lines 3 and 9" are two instructions.
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
            done = quote(edit.new_words) && read_position(edit, true);
        else
            done = read_position(edit, true) && (accept(PhraseKind::Comma), true)
                && accept(PhraseKind::Insert) && block(edit.new_words);
        if (!done)
            return false;
        edits_.push_back(std::move(edit));
        return true;
    }

    void read_occurrences(FloorEdit& edit) {
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
        return read_position(edit, false);
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
                return read_position(edit, false);
            return true;
        }
        read_occurrences(edit);
        if (!quote(edit.words))
            return false;
        read_occurrences(edit);
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
    bool read_position(FloorEdit& edit, bool insert) {
        if (insert)
            edit.action = FloorAction::Insert;
        edit.after = accept(PhraseKind::After);
        if (!edit.after && !accept(PhraseKind::Before))
            return false;
        skip();
        grammar::BracketPhrase bracket{};
        if (insert && grammar::bracket_phrase_at(masked_, at_, bracket)) {
            edit.words = bracket == grammar::BracketPhrase::Opening ? "[" : "]";
            return true;
        }
        read_occurrences(edit);
        if (!quote(edit.words))
            return false;
        read_occurrences(edit);
        return true;
    }

    std::string const& text_;
    std::string masked_;
    bool broken_ = false;
    std::size_t at_ = 0;
    std::vector<FloorEdit> edits_;
};

} // namespace

bool read_floor_edits(std::string const& text, std::vector<FloorEdit>& out) {
    return FloorReader(text).read(out);
}

} // namespace nutmeg
