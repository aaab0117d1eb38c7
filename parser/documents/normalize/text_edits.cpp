#include "parser/documents/normalize/text_edits.hpp"

#include <algorithm>
#include <iterator>

namespace nutmeg {

namespace {

/// Maps byte offsets in ascending order from the old text to the new one. An offset inside a
/// replaced range becomes the end of the replacement.
class OffsetMap {
public:
    explicit OffsetMap(std::vector<TextEdit> const& edits) : edits_(edits) {}

    std::uint32_t operator()(std::uint32_t offset) {
        while (next_ < edits_.size() && edits_[next_].span.end <= offset) {
            shift_ += static_cast<std::int64_t>(edits_[next_].replacement.size())
                    - static_cast<std::int64_t>(edits_[next_].span.size());
            ++next_;
        }
        if (next_ < edits_.size() && edits_[next_].span.begin < offset)
            return static_cast<std::uint32_t>(
                edits_[next_].span.begin + shift_
                + static_cast<std::int64_t>(edits_[next_].replacement.size()));
        return static_cast<std::uint32_t>(offset + shift_);
    }

private:
    std::vector<TextEdit> const& edits_;
    std::size_t next_ = 0;
    std::int64_t shift_ = 0;
};

void map_spans(std::vector<Span>& spans, std::vector<TextEdit> const& edits) {
    OffsetMap mapped(edits);
    for (auto& span : spans) {
        span.begin = mapped(span.begin);
        span.end = mapped(span.end);
    }
    std::erase_if(spans, [](auto const span) { return span.empty(); });
}

} // namespace

std::string edited(std::string_view text, std::vector<TextEdit> const& edits) {
    std::string out;
    out.reserve(text.size());
    std::size_t at = 0;
    for (auto const& edit : edits) {
        out.append(text, at, edit.span.begin - at);
        out.append(edit.replacement);
        at = edit.span.end;
    }
    out.append(text.substr(at));
    return out;
}

void edit(Paragraph& paragraph, std::vector<TextEdit> const& edits) {
    paragraph.text = edited(paragraph.text, edits);
    map_spans(paragraph.inserted, edits);
    map_spans(paragraph.deleted, edits);
    OffsetMap mapped(edits);
    for (auto& start : paragraph.line_starts)
        start = mapped(start);
    OffsetMap mapped_lines(edits);
    for (auto& line : paragraph.source_lines)
        line.begin = mapped_lines(line.begin);
}

} // namespace nutmeg
