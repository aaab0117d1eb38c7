#include "parser/documents/html/html_paragraphs.hpp"

#include "parser/documents/html/html.hpp"
#include "parser/text/ascii.hpp"
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

/// Whether a style sets text-decoration to `value`. CSS ignores whitespace and case.
bool decorated(std::string_view style, std::string_view value) {
    std::string plain;
    for (char const c : style)
        if (c != ' ' && c != '\t' && c != '\n' && c != '\r')
            plain.push_back(to_lower(c));
    std::string_view const all = plain;
    for (auto at = all.find("text-decoration"); at != all.npos;
         at = all.find("text-decoration", at + 1)) {
        auto const declaration = all.substr(at, all.find(';', at) - at);
        if (declaration.find(value) != std::string_view::npos)
            return true;
    }
    return false;
}

/// The classes to which a style sheet assigns this text-decoration; old conversions mark bills this
/// way.
std::vector<std::string> decorated_classes(std::string_view sheet, std::string_view value) {
    std::vector<std::string> names;
    for (auto open = sheet.find('{'); open != sheet.npos; open = sheet.find('{', open + 1)) {
        auto const close = std::min(sheet.find('}', open), sheet.size());
        if (!decorated(sheet.substr(open, close - open), value))
            continue;
        auto const before = open == 0 ? sheet.npos : sheet.find_last_of("}>", open - 1);
        auto const selectors = sheet.substr(before == sheet.npos ? 0 : before + 1,
                                            open - (before == sheet.npos ? 0 : before + 1));
        for (auto dot = selectors.find('.'); dot != selectors.npos;
             dot = selectors.find('.', dot + 1)) {
            auto const end =
                std::min(selectors.find_first_of(" ,.:>{\t\r\n", dot + 1), selectors.size());
            names.emplace_back(selectors.substr(dot + 1, end - dot - 1));
        }
    }
    return names;
}

/// Whether one of the names in the class attribute is in `names`.
bool has_class(std::string_view css_class, std::vector<std::string> const& names) {
    while (!css_class.empty()) {
        auto const end = std::min(css_class.find_first_of(" \t\r\n"), css_class.size());
        auto const name = css_class.substr(0, end);
        if (!name.empty() && std::find(names.begin(), names.end(), name) != names.end())
            return true;
        css_class.remove_prefix(std::min(end + 1, css_class.size()));
    }
    return false;
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
        frame.inserted = frame.inserted || tag == "u" || tag == "ins"
                      || decorated(attributes.style, "underline")
                      || has_class(attributes.css_class, underlined_);
        frame.deleted = frame.deleted || tag == "del" || tag == "s" || tag == "strike"
                     || decorated(attributes.style, "line-through")
                     || has_class(attributes.css_class, struck_);
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
            read_sheet(words);
        if (frame.hidden || frame.title)
            return;
        auto const before = current_.text.size();
        current_.add(words, frame.inserted, frame.deleted);
        auto const after = current_.text.size();
        if (after == before)
            return;
        if (before == 0) {
            current_.line = line_;
            current_.row = frame.row;
        }
        if (after - before > 1 || current_.text.back() != ' ')
            breaks_ = 0;
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
        std::uint32_t row = 0;
    };

    void read_sheet(std::string_view sheet) {
        for (auto& name : decorated_classes(sheet, "underline"))
            underlined_.push_back(std::move(name));
        for (auto& name : decorated_classes(sheet, "line-through"))
            struck_.push_back(std::move(name));
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
    std::vector<std::string> underlined_; ///< classes, from the page's style sheet
    std::vector<std::string> struck_;
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
