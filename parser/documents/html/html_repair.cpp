#include "parser/documents/html/html_repair.hpp"

#include "parser/documents/html/html_elements.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace nutmeg {

namespace {

template <std::size_t size>
bool contains(std::array<std::string_view, size> const& tags, std::string_view tag) {
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

/// Elements that are always empty, so "<br/>" means the same in HTML and XML.
bool is_empty_element(std::string_view tag) {
    static constexpr std::array<std::string_view, 8> tags{
        "br", "hr", "img", "meta", "link", "input", "col", "base"};
    return contains(tags, tag);
}

/// Blocks whose end tag ends whatever heading is open in them.
bool ends_headings(std::string_view tag) {
    static constexpr std::array<std::string_view, 5> tags{
        "div", "blockquote", "center", "body", "html"};
    return contains(tags, tag);
}

/// Elements in which HTML does not recognize markup.
bool is_raw(std::string_view tag) {
    static constexpr std::array<std::string_view, 4> tags{"script", "style", "textarea", "xmp"};
    return contains(tags, tag);
}

class Closer {
public:
    explicit Closer(std::string_view page) : page_(page) {}

    std::optional<std::string> run() {
        constexpr std::size_t end_tags = 4096; // bytes; the string grows if there are more
        out_.reserve(page_.size() + end_tags);
        for (auto at = page_.find('<'); at < page_.size(); at = page_.find('<', at)) {
            auto const end = read_markup(at);
            if (end == unknown)
                return std::nullopt;
            at = end;
        }
        if (!open_.empty())
            return std::nullopt;
        copy_to(page_.size());
        return std::move(out_);
    }

private:
    static constexpr std::size_t unknown = std::string_view::npos;

    /// Reads the markup that begins at `at` and returns the offset after it.
    std::size_t read_markup(std::size_t at) {
        auto const rest = page_.substr(at);
        if (rest.starts_with("<!--"))
            return after("-->", at + 4);
        if (rest.starts_with("<!"))
            return after(">", at);
        if (rest.starts_with("</"))
            return read_end(at, after(">", at));
        return read_start(at, tag_end(at));
    }

    std::size_t after(std::string_view delimiter, std::size_t at) const {
        auto const found = page_.find(delimiter, at);
        return found == unknown ? unknown : found + delimiter.size();
    }

    /// The offset after the ">" that ends the start tag. A ">" inside an attribute's value does not
    /// end it.
    std::size_t tag_end(std::size_t at) const {
        char quote = 0;
        for (; at < page_.size(); ++at) {
            auto const c = page_[at];
            if (quote != 0)
                quote = c == quote ? '\0' : quote;
            else if (c == '"' || c == '\'')
                quote = c;
            else if (c == '>')
                return at + 1;
        }
        return unknown;
    }

    std::string_view name_at(std::size_t at, std::size_t end) const {
        auto const words = page_.substr(at, end - 1 - at);
        return words.substr(0, words.find_first_of(" \t\r\n/"));
    }

    std::size_t read_start(std::size_t at, std::size_t end) {
        if (end == unknown)
            return unknown;
        auto const tag = name_at(at + 1, end);
        bool const is_closed = page_[end - 2] == '/';
        if (tag.empty() || is_raw(tag))
            return unknown;
        if (is_empty_element(tag))
            return is_closed ? end : unknown;
        if (is_heading_element(tag)) {
            copy_to(at);
            end_heading();
            copy_to(is_closed ? end - 2 : end);
            if (is_closed)
                out_ += '>';
            copied_ = end;
        } else if (is_closed) {
            return unknown;
        }
        open_.push_back(tag);
        return end;
    }

    std::size_t read_end(std::size_t at, std::size_t end) {
        if (end == unknown)
            return unknown;
        auto const tag = name_at(at + 2, end);
        if (ends_headings(tag)) {
            copy_to(at);
            end_heading();
        }
        if (open_.empty() || open_.back() != tag)
            return unknown;
        open_.pop_back();
        return end;
    }

    void end_heading() {
        if (open_.empty() || !is_heading_element(open_.back()))
            return;
        out_.append("</").append(open_.back()).append(">");
        open_.pop_back();
    }

    void copy_to(std::size_t at) {
        out_ += page_.substr(copied_, at - copied_);
        copied_ = at;
    }

    std::string_view page_;
    std::string out_;
    std::size_t copied_ = 0;             ///< bytes of the page that are in `out_`
    std::vector<std::string_view> open_; ///< tags, outermost first
};

} // namespace

std::optional<std::string> close_headings(std::string_view page) {
    return Closer(page).run();
}

} // namespace nutmeg
