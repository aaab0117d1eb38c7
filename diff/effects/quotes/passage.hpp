// A passage of law by words: its sentences, and the items of its run-in lists.
#pragma once

#include "parser/facts/law_words.hpp"
#include "parser/text/span.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Words [begin, end) of a passage, by index.
struct WordSpan {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    bool empty() const { return begin >= end; }
    std::uint32_t size() const { return end - begin; }
};

/// The words of a text in lower case. The text must outlive it.
class Passage {
public:
    explicit Passage(std::string_view text);
    Passage(Passage const&) = delete;
    Passage& operator=(Passage const&) = delete;

    std::uint32_t size() const { return static_cast<std::uint32_t>(spans_.size()); }
    Span span(std::uint32_t word) const { return spans_[word]; }
    std::string_view word(std::uint32_t index) const { return spans_[index].of(text_); }
    /// In lower case; empty beyond the end.
    std::string_view lower(std::uint32_t index) const {
        return index < size() ? lower_[index] : std::string_view();
    }
    std::string_view text() const { return text_; }
    /// Bytes from the first to the last word.
    Span bytes(WordSpan words) const;
    /// The number of words without punctuation and designators.
    std::uint32_t count(WordSpan words) const;
    bool is_word(std::uint32_t index) const;
    /// Whether the word is a designator that opens an item, not one of a citation.
    bool opens_item(std::uint32_t index) const { return opens_item_[index] != 0; }
    /// Whether the word is a designator inside a citation.
    bool is_cited(std::uint32_t index) const { return is_cited_[index] != 0; }
    /// Whether the word is between quotation marks.
    bool is_quoted(std::uint32_t index) const { return is_quoted_[index] != 0; }
    /// Whether the comma is inside a date: "July 1, 2027".
    bool is_date_comma(std::uint32_t index) const;
    /// The sentences, in order.
    std::vector<WordSpan> sentences() const;

private:
    bool ends_sentence(std::uint32_t index) const;
    void mark_designators();
    void mark_quotations();

    std::string_view text_;
    std::vector<Span> spans_;
    LowerWords lower_;
    std::vector<char> opens_item_;
    std::vector<char> is_cited_;
    std::vector<char> is_quoted_;
};

} // namespace nutmeg
