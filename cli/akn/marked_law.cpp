#include "cli/akn/marked_law.hpp"

#include "parser/statutes/read_section.hpp"

#include <algorithm>
#include <utility>

namespace nutmeg::akn {

namespace {

/// One paragraph of the marked text: what stays of it, and what is deleted.
struct MarkedParagraph {
    std::string words;
    std::vector<Span> inserted;    ///< of `words`
    std::vector<Deletion> deleted; ///< the same

    bool is_deleted() const {
        return !deleted.empty() && words.find_first_not_of(' ') == words.npos;
    }
    std::string deleted_words() const {
        std::string all;
        for (auto const& one : deleted)
            all += one.words;
        return all;
    }
};

MarkedParagraph paragraph_of(MarkedText const& text, Span span) {
    MarkedParagraph paragraph;
    for (auto const& run : text.runs) {
        if (!run.span.overlaps(span))
            continue;
        auto const words =
            Span{std::max(run.span.begin, span.begin), std::min(run.span.end, span.end)}.of(
                text.text);
        auto const at = static_cast<std::uint32_t>(paragraph.words.size());
        if (run.mark == Mark::Deleted || run.mark == Mark::Struck) {
            paragraph.deleted.push_back({at, std::string(words)});
            continue;
        }
        paragraph.words += words;
        if (run.mark == Mark::Inserted)
            paragraph.inserted.push_back(make_span(at, paragraph.words.size()));
    }
    return paragraph;
}

/// Appends paragraphs to a text, and their marks to its changes.
class LawBuilder {
public:
    explicit LawBuilder(std::string const& lead) : lead_(lead) {}

    void add(MarkedParagraph const& paragraph) {
        if (paragraph.is_deleted() && has_paragraph_) {
            law_.changes.deleted.push_back({size(), "\n" + paragraph.deleted_words()});
            return;
        }
        if (has_paragraph_)
            law_.section.text += '\n';
        auto const begin = size();
        if (!std::exchange(has_paragraph_, true))
            law_.section.text += lead_;
        auto const offset = size();
        law_.section.text += paragraph.words;
        law_.section.paragraphs.push_back({begin, size()});
        for (auto const span : paragraph.inserted)
            law_.changes.inserted.push_back({offset + span.begin, offset + span.end});
        for (auto const& one : paragraph.deleted)
            law_.changes.deleted.push_back({offset + one.at, one.words});
    }

    MarkedLaw take() {
        if (!has_paragraph_ && !lead_.empty())
            add({});
        read_words(law_.section);
        return std::move(law_);
    }

private:
    std::uint32_t size() const { return static_cast<std::uint32_t>(law_.section.text.size()); }

    std::string const& lead_;
    MarkedLaw law_;
    bool has_paragraph_ = false;
};

} // namespace

MarkedLaw marked_law(MarkedText const& text, std::string const& lead) {
    LawBuilder law(lead);
    for (auto const paragraph : text.paragraphs)
        law.add(paragraph_of(text, paragraph));
    return law.take();
}

} // namespace nutmeg::akn
