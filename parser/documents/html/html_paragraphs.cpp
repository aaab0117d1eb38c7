#include "parser/documents/html/html_paragraphs.hpp"

#include "parser/documents/html/html.hpp"
#include "parser/documents/html/html_style_sheet.hpp"
#include "parser/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace nutmeg {

namespace {

bool is_block(std::string_view tag) {
    static constexpr std::array<std::string_view, 29> tags{
        "address", "article", "blockquote", "body",  "center", "dd", "div",    "dl", "dt", "footer",
        "h1",      "h2",      "h3",         "h4",    "h5",     "h6", "header", "hr", "li", "main",
        "ol",      "p",       "section",    "table", "tbody",  "td", "th",     "tr", "ul"};
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

bool is_hidden(std::string_view tag) {
    return tag == "script" || tag == "style" || tag == "head" || tag == "noscript";
}

class ParagraphHandler final : public HtmlHandler {
public:
    explicit ParagraphHandler(Document& out) : out_(out) {}

    void open(std::string_view tag, HtmlAttributes const& attributes, std::uint32_t line) override {
        if (line != 0)
            line_ = line;
        Frame frame = open_.empty() ? Frame{} : open_.back();
        frame.title = tag == "title";
        frame.style = tag == "style";
        frame.hidden = frame.hidden || is_hidden(tag);
        set_marks(frame, tag, attributes);
        if (tag == "br")
            line_break();
        else if (is_block(tag))
            flush();
        if (tag == "tr")
            frame.row = ++rows_;
        open_.push_back(frame);
    }

    void text(std::string_view words) override {
        Frame const frame = open_.empty() ? Frame{} : open_.back();
        if (frame.title)
            append_collapsed(out_.title, words);
        if (frame.style)
            sheet_.add(words);
        while (!words.empty()) {
            auto const size = std::min(words.find('\n'), words.size() - 1) + 1;
            auto const of_line = words.substr(0, size);
            if (!frame.hidden && !frame.title)
                add(of_line, frame);
            line_ += of_line.ends_with('\n') ? 1 : 0;
            words.remove_prefix(size);
        }
    }

    void close(std::string_view tag) override {
        if (is_block(tag))
            flush();
        if (!open_.empty())
            open_.pop_back();
    }

    void flush() {
        breaks_ = 0;
        current_.end_words();
        if (!current_.text.empty())
            out_.paragraphs.push_back(std::move(current_));
        current_ = {};
    }

private:
    struct Frame {
        bool title = false;
        bool style = false;
        bool hidden = false;
        bool inserted = false;
        bool deleted = false;
        bool link = false; ///< inside a hyperlink, whose underline is no mark
        std::uint32_t row = 0;
    };

    void set_marks(Frame& frame, std::string_view tag, HtmlAttributes const& attributes) const {
        auto const css_class = attributes.css_class;
        frame.link =
            frame.link || (tag == "a" && !attributes.href.empty()) || is_link_class(css_class);
        bool const underlined = tag == "u" || is_decorated(attributes.style, "underline")
                             || sheet_.is_underlined(tag, css_class);
        frame.inserted = frame.inserted || tag == "ins" || (underlined && !frame.link);
        frame.deleted = frame.deleted || tag == "del" || tag == "s" || tag == "strike"
                     || is_decorated(attributes.style, "line-through")
                     || sheet_.is_struck(tag, css_class);
    }

    /// Adds words of one line of the page.
    void add(std::string_view words, Frame const& frame) {
        auto const before = current_.text.size();
        current_.add(words, frame.inserted, frame.deleted);
        auto const after = current_.text.size();
        if (after == before)
            return;
        bool const has_words = after - before > 1 || current_.text.back() != ' ';
        if (before == 0) {
            current_.line = line_;
            current_.row = frame.row;
        } else if (has_words) {
            current_.begin_source_line(before + (current_.text[before] == ' ' ? 1 : 0), line_);
        }
        if (has_words)
            breaks_ = 0;
    }

    /// Pages without <p> end their paragraphs with two breaks.
    void line_break() {
        if (++breaks_ == 2)
            return flush();
        current_.add(" ", false, false);
        current_.begin_line();
    }

    Document& out_;
    Paragraph current_;
    HtmlStyleSheet sheet_;
    std::vector<Frame> open_;
    std::uint32_t line_ = 0;
    std::uint32_t rows_ = 0;
    unsigned breaks_ = 0;
};

} // namespace

void read_html_paragraphs(std::string_view bytes, LineRules const& /*rules*/, Document& out) {
    out.shows_marks = true;
    std::string page(bytes);
    // ICU counts in 32 bits, and a page that is not UTF-8 must reach its check unchanged.
    if (page.size() < std::numeric_limits<std::int32_t>::max() && invalid_utf8(page) == page.npos)
        page = to_nfc(std::move(page));
    ParagraphHandler handler(out);
    read_html(page, out.name, handler);
    handler.flush();
}

} // namespace nutmeg
