#include "cli/akn/elements/section_element.hpp"

#include "parser/text/ascii.hpp"

namespace nutmeg::akn {

namespace {

bool is_blank(std::string_view words) {
    for (char const c : words)
        if (!is_space(c))
            return false;
    return true;
}

class PartWriter {
public:
    PartWriter(InlineText& text, std::uint32_t start) : text_(text), start_(start) {}

    /// Recurses as deep as there are levels: five, and one for later versions.
    void write(Node element, Part const& part) {
        auto at = part.span.begin;
        if (!part.designator.empty()) {
            last_ = add(element, "num");
            mark_run_in(last_, at);
            at = part.designator.end;
            while (at < part.span.end && text_.text()[at] == ' ')
                ++at;
            text_.write(last_, {part.span.begin, at});
        }
        bool const is_after_num = !part.designator.empty();
        if (part.parts.empty()) {
            write_loose(add(element, "content"), {at, part.span.end}, is_after_num);
            return;
        }
        std::size_t loose_count = 0;
        for (auto const& child : part.parts) {
            Span const loose{at, child.span.begin};
            bool const is_first = &child == &part.parts.front();
            if (is_blank(loose.of(text_.text())))
                write_blank(loose);
            else if (is_first && child.later == nullptr)
                write_loose(add(element, "intro"), loose, is_after_num);
            else
                write_loose(add(alinea(element, part, ++loose_count), "content"),
                            loose,
                            is_first && is_after_num);
            write(element_of(element, child), child);
            at = child.span.end;
        }
        Span const rest{at, part.span.end};
        if (is_blank(rest.of(text_.text())))
            write_blank(rest);
        else
            write_loose(add(element, "wrapUp"), rest, false);
    }

    static Node element_of(Node parent, Part const& part) {
        auto element = add(parent, part.element);
        if (part.later != nullptr)
            set(element, "name", "laterVersion");
        set(element, "eId", part.id);
        if (!part.period.empty())
            set(element, "period", part.period);
        return element;
    }

private:
    static Node alinea(Node parent, Part const& part, std::size_t count) {
        auto element = add(parent, "alinea");
        set(element, "eId", part.id + "__al_" + std::to_string(count));
        return element;
    }

    bool begins_paragraph(std::uint32_t offset) const {
        return offset == start_ || text_.text()[offset - 1] == '\n';
    }

    void mark_run_in(Node element, std::uint32_t offset) const {
        if (!begins_paragraph(offset))
            set(element, "class", "run-in");
    }

    /// Words outside the provisions of `parent`, one <p> for each paragraph.
    void write_loose(Node parent, Span span, bool is_after_num) {
        auto at = span.begin;
        bool may_continue = is_after_num;
        while (at <= span.end) {
            auto const line_end = text_.text().substr(0, span.end).find('\n', at);
            auto const end = line_end == std::string_view::npos
                               ? span.end
                               : static_cast<std::uint32_t>(line_end);
            if (at < end || (may_continue && end < span.end))
                write_paragraph(parent, {at, end}, may_continue);
            else
                write_deleted(parent, end);
            may_continue = false;
            at = end + 1;
        }
    }

    /// @param may_continue  it is directly after the <num> of its element
    void write_paragraph(Node parent, Span span, bool may_continue) {
        last_ = add(parent, "p");
        if (!may_continue)
            mark_run_in(last_, span.begin);
        text_.write(last_, span);
        write_deleted(parent, span.end);
    }

    void write_deleted(Node parent, std::uint32_t end) {
        for (auto const& words : text_.deleted_paragraphs(end)) {
            auto paragraph = add(parent, "p");
            set(paragraph, "class", "deleted");
            add_text(add_inline(paragraph, "del"), words);
        }
    }

    /// Spaces belong to the words before them.
    void write_blank(Span span) {
        auto at = span.begin;
        while (at < span.end && text_.text()[at] != '\n')
            ++at;
        if (at > span.begin && last_)
            text_.write(last_, {span.begin, at});
    }

    InlineText& text_;
    std::uint32_t start_;
    Node last_; ///< the last <num> or <p>
};

} // namespace

void write_part(Node element, Part const& part, InlineText& text) {
    PartWriter(text, part.span.begin).write(element, part);
}

} // namespace nutmeg::akn
