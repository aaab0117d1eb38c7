#include "parser/act_docx.hpp"

#include "parser/error.hpp"
#include "parser/unicode.hpp"
#include "parser/word_package.hpp"
#include "parser/word_styles.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace nutmeg {

namespace {

/// Where words stand, as it goes down from an element to what is in it.
struct Frame {
    bool inserted = false;
    bool deleted = false;
    bool link = false;
    bool hidden = false;
    std::uint32_t row = 0;
    WordLook paragraph; ///< of the paragraph's style
};

bool is_any(std::string_view tag, std::initializer_list<std::string_view> tags) {
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

class DocxReader {
public:
    DocxReader(WordStyles styles, std::string prefix, ActParagraphs& out)
        : styles_(std::move(styles)), prefix_(std::move(prefix)), out_(out) {}

    /// Every element of `root`, in order.
    void read(pugi::xml_node root) {
        auto node = root.first_child();
        std::vector<Frame> open(1);
        while (node) {
            bool const element = node.type() == pugi::node_element;
            Frame frame = open.back();
            bool const into = element && enter(node, frame);
            if (into && node.first_child()) {
                open.push_back(std::move(frame));
                node = node.first_child();
                continue;
            }
            if (into)
                leave(node);
            while (node && node != root && !node.next_sibling()) {
                node = node.parent();
                if (node == root)
                    return;
                open.pop_back();
                leave(node);
            }
            node = node.next_sibling();
        }
    }

private:
    /// The tag without its prefix; empty for elements of other kinds than text documents have.
    std::string_view tag_of(pugi::xml_node node) const {
        std::string_view const name = node.name();
        return name.starts_with(prefix_) ? name.substr(prefix_.size()) : std::string_view();
    }

    pugi::xml_node child(pugi::xml_node node, char const* name) const {
        return node.child((prefix_ + name).c_str());
    }

    std::string_view value(pugi::xml_node node) const {
        return node.attribute((prefix_ + "val").c_str()).value();
    }

    /// Whether what is in the element is read too.
    bool enter(pugi::xml_node node, Frame& frame) {
        auto const tag = tag_of(node);
        if (tag == "p") {
            flush();
            ++number_;
            begin_paragraph(node, frame);
        } else if (tag == "r") {
            look_at(node, frame);
        } else if (tag == "t" || tag == "delText") {
            add(node.text().get(), frame);
            return false;
        } else if (is_any(tag, {"tab", "ptab", "br", "cr"})) {
            add(" ", frame);
        } else if (tag == "noBreakHyphen") {
            add("-", frame);
        } else if (tag == "tr") {
            frame.row = ++rows_;
        } else if (tag == "hyperlink") {
            frame.link = true;
        } else if (tag == "ins" || tag == "moveTo") {
            frame.inserted = true;
        } else if (tag == "del" || tag == "moveFrom") {
            frame.deleted = true;
        } else {
            return enter_other(node, tag);
        }
        return true;
    }

    bool enter_other(pugi::xml_node node, std::string_view tag) {
        if (is_any(tag, {"rPr", "pPr", "tblPr", "trPr", "tcPr", "sectPr", "sdtPr", "instrText"}))
            return false;
        std::string_view const name = node.name();
        if (is_any(tag, {"footnoteReference", "endnoteReference"}))
            note("unread-footnote", "a footnote is not read: put what it says in the text");
        else if (name.ends_with(":pic") || tag == "object" || name == "v:imagedata")
            note("unread-picture", "a picture is not read: put what it says in words");
        else if (name.ends_with(":oMath"))
            note("unread-formula", "a formula is not read: put it in words");
        // The fallback is the same again, for programs that cannot show the first.
        return name != "mc:Fallback" && !name.ends_with(":oMath");
    }

    void leave(pugi::xml_node node) {
        if (tag_of(node) == "p")
            flush();
    }

    void begin_paragraph(pugi::xml_node node, Frame& frame) {
        auto const properties = child(node, "pPr");
        frame.paragraph = styles_.look(value(child(properties, "pStyle")));
        auto const mark = child(properties, "rPr");
        current_.ends_inserted = bool(child(mark, "ins")) || bool(child(mark, "moveTo"));
        current_.ends_deleted = bool(child(mark, "del")) || bool(child(mark, "moveFrom"));
        auto const list = child(child(properties, "numPr"), "numId");
        if (list && value(list) != "0")
            note("unread-number",
                 "the number or letter before it is made by Word and is no word of the text, so it "
                 "is "
                 "not read: type it in");
    }

    void look_at(pugi::xml_node node, Frame& frame) {
        auto const properties = child(node, "rPr");
        auto look = word_look(properties, prefix_);
        auto style = styles_.look(value(child(properties, "rStyle")));
        style.fall_back(frame.paragraph);
        if (frame.link)
            style.underlined.reset();
        look.fall_back(style);
        frame.inserted = frame.inserted || look.underlined.value_or(false);
        frame.deleted = frame.deleted || look.struck.value_or(false);
        frame.hidden = look.hidden.value_or(false);
    }

    void add(std::string_view words, Frame const& frame) {
        if (frame.hidden) {
            note("hidden-words", "words that Word hides are left out: show them or delete them");
            return;
        }
        if (current_.words.empty())
            current_.row = frame.row;
        // A reference can name what is no character, as "&#xD800;".
        for (auto bad = invalid_utf8(words); bad != words.npos; bad = invalid_utf8(words)) {
            note("unread-sign", "a sign that is no character is left out: type it again");
            current_.add(words.substr(0, bad), frame.inserted, frame.deleted);
            words.remove_prefix(bad + 1);
        }
        current_.add(words, frame.inserted, frame.deleted);
    }

    void flush() {
        current_.line = number_;
        current_.end_words();
        if (!current_.words.empty())
            out_.paragraphs.push_back(std::move(current_));
        current_ = {};
    }

    /// Once a paragraph.
    void note(char const* code, char const* what) {
        if (noted_line_ != number_)
            noted_.clear();
        noted_line_ = number_;
        if (noted_.insert(code).second)
            out_.diagnostics.push_back({Severity::Warning, code, {}, {}, number_, what});
    }

    WordStyles styles_;
    std::string prefix_;
    ActParagraphs& out_;
    ActParagraph current_;
    std::uint32_t number_ = 0;
    std::uint32_t rows_ = 0;
    std::uint32_t noted_line_ = 0;
    std::set<std::string_view> noted_;
};

/// The part that `from` names as related to it by `kind` ("officeDocument", "styles"), or
/// `otherwise`: word/_rels/document.xml.rels for word/document.xml.
std::string related_part(std::string_view bytes,
                         std::string const& from,
                         std::string_view kind,
                         std::string const& otherwise,
                         std::string const& name) {
    auto const slash = from.rfind('/');
    auto const folder = slash == std::string::npos ? std::string() : from.substr(0, slash + 1);
    auto relations =
        word_part(bytes, folder + "_rels/" + from.substr(folder.size()) + ".rels", name);
    pugi::xml_document document;
    if (!relations || !document.load_buffer_inplace(relations->data(), relations->size()))
        return otherwise;
    for (auto const relation : document.document_element().children()) {
        std::string_view const type = relation.attribute("Type").value();
        std::string_view const target = relation.attribute("Target").value();
        if (type.ends_with("/" + std::string(kind)) && !target.empty())
            return target.starts_with('/') ? std::string(target.substr(1))
                                           : folder + std::string(target);
    }
    return otherwise;
}

} // namespace

ActParagraphs read_act_docx(std::string_view bytes, std::string const& name) {
    auto const part = related_part(bytes, "", "officeDocument", "word/document.xml", name);
    auto document = word_part(bytes, part, name);
    if (!document)
        throw Error(name, 0, "is a zip archive, but no Word file: give a .docx, a page or a text");
    auto styles =
        word_part(bytes, related_part(bytes, part, "styles", "word/styles.xml", name), name);
    return read_docx_parts(std::move(*document), styles.value_or(std::string()), name);
}

ActParagraphs read_docx_parts(std::string document, std::string styles, std::string const& name) {
    if (invalid_utf8(document) != std::string::npos)
        throw Error(name, 0, "its words are not UTF-8: open it in Word and save it again as .docx");
    document = to_nfc(std::move(document));
    pugi::xml_document xml;
    auto const flags = pugi::parse_default | pugi::parse_ws_pcdata;
    auto const parsed =
        xml.load_buffer_inplace(document.data(), document.size(), flags, pugi::encoding_utf8);
    auto const root = xml.document_element();
    auto const prefix = word_prefix(root);
    if (!parsed || !prefix)
        throw Error(
            name, 0, "its words cannot be read: open it in Word and save it again as .docx");
    ActParagraphs out;
    DocxReader(WordStyles(std::move(styles)), *prefix, out).read(root);
    return out;
}

} // namespace nutmeg
