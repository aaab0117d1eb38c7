#include "cli/docx/tracked_text.hpp"

#include "cli/report/later_versions.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace nutmeg {

namespace {

constexpr char const* law_style = "LawText";

/// Words of both texts or of one of them.
struct Piece {
    Op op = Op::Equal;
    std::string_view words;
    std::uint32_t begin = 0;                            ///< byte offset of the words in their text
    std::string_view text = {};                         ///< that text
    std::vector<Provision> const* provisions = nullptr; ///< of their text
};

std::uint8_t level_at(Piece const& piece, std::uint32_t offset) {
    if (piece.provisions == nullptr)
        return 0;
    auto index = provision_at(*piece.provisions, offset);
    std::uint8_t level = 0;
    constexpr std::uint8_t deepest = 6;
    while (index != no_parent && (*piece.provisions)[index].parent != no_parent
           && level < deepest) {
        index = (*piece.provisions)[index].parent;
        ++level;
    }
    return level;
}

class ParagraphBuilder {
public:
    void add(Piece const& piece) {
        auto rest = piece.words;
        auto offset = piece.begin;
        while (!rest.empty()) {
            auto const line = rest.substr(0, rest.find('\n'));
            add_words(piece, line, offset);
            offset += static_cast<std::uint32_t>(line.size());
            rest.remove_prefix(line.size());
            if (!rest.empty()) {
                end(piece.op);
                rest.remove_prefix(1);
                ++offset;
            }
        }
        if (!piece.words.empty())
            (piece.op == Op::Delete   ? has_old_
             : piece.op == Op::Insert ? has_new_
                                      : has_both_) = true;
    }

    /// The end of the last paragraph is in each text that has words.
    std::vector<DocxParagraph> finish() {
        bool const in_old = has_both_ || has_old_;
        bool const in_new = has_both_ || has_new_;
        if (in_old || in_new)
            end(in_old && in_new ? Op::Equal : in_new ? Op::Insert : Op::Delete);
        return std::move(paragraphs_);
    }

private:
    void add_words(Piece const& piece, std::string_view words, std::uint32_t offset) {
        if (words.empty())
            return;
        // The new text decides how far the paragraph is indented.
        if (current_.runs.empty() || (is_level_old_ && piece.op != Op::Delete)) {
            current_.level = level_at(piece, offset);
            is_level_old_ = piece.op == Op::Delete;
        }
        if (!current_.runs.empty() && current_.runs.back().change == piece.op)
            current_.runs.back().words += words;
        else
            current_.runs.push_back({std::string(words), DocxFormat::Plain, piece.op, {}});
    }

    void end(Op op) {
        current_.end = op;
        paragraphs_.push_back(std::move(current_));
        current_ = {law_style, {}};
        is_level_old_ = false;
    }

    std::vector<DocxParagraph> paragraphs_;
    DocxParagraph current_{law_style, {}};
    bool is_level_old_ = false;
    bool has_old_ = false;
    bool has_new_ = false;
    bool has_both_ = false;
};

/// Splits the words of a piece at `at`; the second part keeps its place in the text.
std::pair<Piece, Piece> split_at(Piece const& piece, std::size_t at) {
    auto head = piece;
    auto tail = piece;
    head.words = piece.words.substr(0, at);
    tail.words = piece.words.substr(at);
    tail.begin += static_cast<std::uint32_t>(at);
    return {head, tail};
}

/// Where the paragraphs end that a deletion and an insertion share: both begin with the end of a
/// paragraph, both end with one, or in both a short word, such as a designator, begins the next
/// one. Then the same paragraph has the old and the new word.
std::size_t shared_line_end(std::string_view words, std::string_view others) {
    constexpr std::size_t longest_designator = 8;
    if (words.starts_with('\n') && others.starts_with('\n'))
        return 0;
    auto const last = words.rfind('\n');
    auto const last_other = others.rfind('\n');
    if (last == words.npos || last_other == others.npos)
        return words.npos;
    auto const after = words.size() - last - 1;
    auto const after_other = others.size() - last_other - 1;
    bool const both_end = after == 0 && after_other == 0;
    bool const is_designator = after > 0 && after_other > 0 && after <= longest_designator
                            && after_other <= longest_designator;
    return both_end || is_designator ? last : words.npos;
}

bool has_line_end(Piece const& piece) {
    return piece.words.find('\n') != std::string_view::npos;
}

std::string_view text_after(Piece const& piece) {
    return piece.text.substr(std::min(piece.begin + piece.words.size(), piece.text.size()));
}

/// Where entire paragraphs replace others, the ends of the last ones are tracked too: otherwise the
/// last deleted and the first inserted paragraph are one.
void separate_paragraphs(std::vector<Piece> const& before,
                         Piece& first,
                         Piece& second,
                         Piece& after) {
    bool const begins_line = before.empty() || before.back().words.ends_with('\n');
    if (!begins_line || first.words.empty() || second.words.empty()
        || !(has_line_end(first) || has_line_end(second)) || after.op != Op::Equal
        || !after.words.starts_with('\n'))
        return;
    for (auto const* piece : {&first, &second})
        if (!text_after(*piece).starts_with('\n'))
            return;
    for (auto* piece : {&first, &second})
        piece->words = piece->text.substr(piece->begin, piece->words.size() + 1);
    after.words.remove_prefix(1);
    ++after.begin;
}

/// A deletion and an insertion next to each other share the end of a paragraph where they can.
void share_line_ends(std::vector<Piece>& pieces) {
    std::vector<Piece> shared;
    auto const keep = [&](Piece const& piece) {
        if (!piece.words.empty())
            shared.push_back(piece);
    };
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        auto first = pieces[i];
        bool const is_pair = i + 1 < pieces.size() && first.op != Op::Equal
                          && pieces[i + 1].op != Op::Equal && pieces[i + 1].op != first.op;
        if (!is_pair) {
            keep(first);
            continue;
        }
        auto second = pieces[++i];
        for (auto at = shared_line_end(first.words, second.words); at != std::string_view::npos;
             at = shared_line_end(first.words, second.words)) {
            auto const [head, rest] = split_at(first, at);
            auto const [other_head, other_rest] =
                split_at(second, shared_line_end(second.words, first.words));
            keep(head);
            keep(other_head);
            auto const [end, tail] = split_at(rest, 1);
            auto const [other_end, other_tail] = split_at(other_rest, 1);
            shared.push_back(end.op == Op::Insert ? end : other_end);
            shared.back().op = Op::Equal;
            first = tail;
            second = other_tail;
        }
        if (i + 1 < pieces.size())
            separate_paragraphs(shared, first, second, pieces[i + 1]);
        keep(first);
        keep(second);
    }
    pieces = std::move(shared);
}

std::vector<DocxParagraph> paragraphs_of(std::vector<Piece> pieces) {
    share_line_ends(pieces);
    ParagraphBuilder builder;
    for (auto const& piece : pieces)
        builder.add(piece);
    return builder.finish();
}

/// The redline, if it has both texts; a section that is added or repealed may have none.
std::vector<Piece> pieces_of(Comparison const& comparison) {
    std::string_view const old_text = comparison.old_section->text;
    std::string_view const new_text = comparison.new_section->text;
    auto const* const old_provisions = &comparison.old_section->provisions;
    auto const* const new_provisions = &comparison.new_section->provisions;
    std::vector<Piece> pieces;
    std::size_t old_size = 0;
    std::size_t new_size = 0;
    for (auto const& piece : redline_by_version(comparison)) {
        if (piece.op == Op::Delete)
            pieces.push_back({piece.op,
                              piece.old_span.of(old_text),
                              piece.old_span.begin,
                              old_text,
                              old_provisions});
        else
            pieces.push_back({piece.op,
                              piece.new_span.of(new_text),
                              piece.new_span.begin,
                              new_text,
                              new_provisions});
        old_size += piece.op == Op::Insert ? 0 : piece.old_span.size();
        new_size += piece.op == Op::Delete ? 0 : piece.new_span.size();
    }
    if (old_size == old_text.size() && new_size == new_text.size())
        return pieces;
    if (old_text == new_text)
        return {{Op::Equal, new_text, 0, new_text, new_provisions}};
    return {{Op::Delete, old_text, 0, old_text, old_provisions},
            {Op::Insert, new_text, 0, new_text, new_provisions}};
}

} // namespace

std::vector<DocxParagraph> tracked_text(Comparison const& comparison) {
    return paragraphs_of(pieces_of(comparison));
}

std::vector<DocxParagraph> marked_text(Comparison const& comparison) {
    auto paragraphs = tracked_text(comparison);
    for (auto& paragraph : paragraphs) {
        paragraph.style = "ReportQuote";
        paragraph.end = Op::Equal;
        for (auto& run : paragraph.runs) {
            if (run.change != Op::Equal)
                run.format = run.change == Op::Insert ? DocxFormat::Underlined : DocxFormat::Struck;
            run.change = Op::Equal;
        }
    }
    return paragraphs;
}

DocxParagraph tracked_heading(Comparison const& comparison) {
    std::string_view const old_heading = comparison.old_section->heading;
    std::string_view const new_heading = comparison.new_section->heading;
    DocxParagraph heading{"Heading2", {}};
    if (old_heading.empty() || new_heading.empty() || old_heading == new_heading) {
        heading.runs.push_back({std::string(new_heading.empty() ? old_heading : new_heading)});
        return heading;
    }
    for (auto const& piece : make_redline(old_heading, new_heading)) {
        auto const words = piece.op == Op::Delete ? piece.old_span.of(old_heading)
                                                  : piece.new_span.of(new_heading);
        heading.runs.push_back({std::string(words), DocxFormat::Plain, piece.op, {}});
    }
    // LibreOffice takes inserted words at the end of a paragraph and an inserted paragraph after it
    // for one change, and joins what stays when it is rejected.
    if (heading.runs.back().change != Op::Equal)
        heading.runs.push_back({" "});
    return heading;
}

std::vector<DocxParagraph> tracked_text(MarkedText const& text, bool is_law) {
    auto const words = text.new_text();
    return paragraphs_of({{is_law ? Op::Insert : Op::Equal, words, 0, words, nullptr}});
}

} // namespace nutmeg
