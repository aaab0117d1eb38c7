#include "parser/documents/docx/docx_body.hpp"

#include "parser/text/make_diagnostic.hpp"
#include "parser/text/unicode.hpp"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <set>
#include <utility>

namespace nutmeg {

namespace {

/// What the text of an element inherits from the elements around it.
struct Frame {
    bool inserted = false;
    bool deleted = false;
    bool link = false;
    bool hidden = false;
    bool unknown = false; ///< inside an element of an unknown kind
    std::uint32_t row = 0;
    RunFormat paragraph; ///< of the paragraph's style
};

/// A walk over the elements under `root`, and its current position.
struct Walk {
    pugi::xml_node root;
    pugi::xml_node node;
    std::vector<Frame> open; ///< of the elements that `node` is in
};

bool is_any(std::string_view tag, std::initializer_list<std::string_view> tags) {
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

/// Whether the element has text outside its child elements.
bool has_direct_text(pugi::xml_node node) {
    auto const is_blank = [](pugi::xml_node part) {
        return part.value()[std::strspn(part.value(), " \t\r\n")] == '\0';
    };
    for (auto const part : node.children())
        if ((part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata)
            && !is_blank(part))
            return true;
    return false;
}

class BodyReader {
public:
    BodyReader(DocxStyles const& styles, std::string prefix, Document& out)
        : styles_(styles), prefix_(std::move(prefix)), out_(out) {}

    void read(pugi::xml_node root) {
        report_direct_text(root);
        walks_.push_back({root, root.first_child(), {Frame()}});
        while (!walks_.empty()) {
            step();
            if (walks_.back().node)
                continue;
            flush();
            walks_.pop_back();
            take_boxes();
        }
    }

private:
    /// Reads the current node of the innermost walk and moves to the next one.
    void step() {
        auto const at = walks_.size() - 1;
        auto const node = walks_[at].node;
        Frame frame = walks_[at].open.back();
        bool const into = node && node.type() == pugi::node_element && enter(node, frame);
        if (into && node.first_child()) {
            walks_[at].open.push_back(frame);
            walks_[at].node = node.first_child();
            return;
        }
        auto next = node;
        auto const root = walks_[at].root;
        bool left = into && leave(node);
        while (next && !next.next_sibling()) {
            next = next.parent();
            if (next == root) {
                next = {};
                break;
            }
            walks_[at].open.pop_back();
            left = leave(next) || left;
        }
        walks_[at].node = next ? next.next_sibling() : next;
        if (left && walks_[at].node)
            take_boxes();
    }

    /// Continues with the text boxes attached to the paragraph just left, in their order.
    void take_boxes() {
        std::move(boxes_.rbegin(), boxes_.rend(), std::back_inserter(walks_));
        boxes_.clear();
    }

    /// The tag without its prefix; empty for elements of other vocabularies.
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

    /// Reads the start of an element; returns whether its children are read too.
    bool enter(pugi::xml_node node, Frame& frame) {
        auto const tag = tag_of(node);
        if (tag == "t" || tag == "delText") {
            for (auto const part : node.children())
                if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata)
                    add(part.value(), frame);
            return false;
        }
        if (tag == "p") {
            flush();
            ++number_;
            begin_paragraph(node, frame);
        } else if (tag == "r") {
            read_properties(node, frame);
        } else if (is_any(tag, {"tab", "ptab"})) {
            add(" ", frame);
        } else if (is_any(tag, {"br", "cr"})) {
            add(" ", frame);
            current_.begin_line();
        } else if (tag == "noBreakHyphen") {
            add("-", frame);
        } else if (tag == "tr") {
            frame.row = ++rows_;
            read_row_mark(node, frame);
        } else if (tag == "tc") {
            read_cell_mark(node, frame);
        } else if (tag == "hyperlink" || (tag == "fldSimple" && is_link_field(field_code(node)))) {
            frame.link = true;
        } else if (tag == "fldChar") {
            read_field_mark(node);
            return false;
        } else if (tag == "instrText") {
            if (open_fields_ > 0 && link_field_ == 0 && is_link_field(node.child_value()))
                link_field_ = open_fields_;
            return false;
        } else if (tag == "ins" || tag == "moveTo") {
            frame.inserted = true;
        } else if (tag == "del" || tag == "moveFrom") {
            frame.deleted = true;
        } else if (!enter_other(node, tag, frame)) {
            return false;
        }
        report_direct_text(node);
        return true;
    }

    /// Word tracks a row as inserted or deleted in its properties, and the runs need not repeat it.
    void read_row_mark(pugi::xml_node row, Frame& frame) const {
        auto const properties = child(row, "trPr");
        frame.inserted = frame.inserted || bool(child(properties, "ins"));
        frame.deleted = frame.deleted || bool(child(properties, "del"));
    }

    void read_cell_mark(pugi::xml_node cell, Frame& frame) const {
        auto const properties = child(cell, "tcPr");
        frame.inserted = frame.inserted || bool(child(properties, "cellIns"));
        frame.deleted = frame.deleted || bool(child(properties, "cellDel"));
    }

    static bool is_link_field(std::string_view code) { return code.find("HYPERLINK") != code.npos; }

    std::string_view field_code(pugi::xml_node node) const {
        return node.attribute((prefix_ + "instr").c_str()).value();
    }

    /// A field has a beginning, its code, then its result, and an end.
    void read_field_mark(pugi::xml_node node) {
        std::string_view const type = node.attribute((prefix_ + "fldCharType").c_str()).value();
        if (type == "begin") {
            ++open_fields_;
        } else if (type == "end" && open_fields_ > 0) {
            if (link_field_ == open_fields_)
                link_field_ = 0;
            --open_fields_;
        }
    }

    void report_direct_text(pugi::xml_node node) {
        if (has_direct_text(node))
            note(DiagnosticCode::UnreadWords);
    }

    bool enter_other(pugi::xml_node node, std::string_view tag, Frame& frame) {
        if (is_any(tag,
                   {"rPr",
                    "pPr",
                    "tblPr",
                    "tblGrid",
                    "trPr",
                    "tcPr",
                    "sectPr",
                    "sdtPr",
                    "sdtEndPr",
                    "delInstrText"}))
            return false;
        if (tag == "txbxContent") {
            note(DiagnosticCode::TextBox);
            frame.unknown = false;
            report_direct_text(node);
            boxes_.push_back({node, node.first_child(), {frame}});
            return false;
        }
        if (tag == "rt") {
            note(DiagnosticCode::UnreadRuby);
            return false;
        }
        note_unread(node.name(), tag);
        frame.unknown = frame.unknown || !is_wrapper(node.name(), tag);
        return enter_foreign(node);
    }

    /// Elements that only wrap others.
    static bool is_wrapper(std::string_view name, std::string_view tag) {
        return is_any(tag,
                      {"body",
                       "tbl",
                       "tc",
                       "sdt",
                       "sdtContent",
                       "smartTag",
                       "customXml",
                       "fldSimple",
                       "dir",
                       "bdo",
                       "ruby",
                       "rubyBase"})
            || is_any(name, {"mc:AlternateContent", "mc:Choice", "mc:Fallback"});
    }

    /// Alternatives for different programs have the same content, so only the first one is read.
    /// Formulas, links to other programs and the measurements of a drawing contain no words.
    static bool enter_foreign(pugi::xml_node node) {
        std::string_view const name = node.name();
        if (name == "mc:Choice" || name == "mc:Fallback")
            return !node.previous_sibling("mc:Choice");
        auto const colon = name.find(':');
        auto const local = colon == name.npos ? name : name.substr(colon + 1);
        return local != "oMath" && !name.starts_with("o:")
            && !(name.starts_with("wp")
                 && is_any(local,
                           {"posOffset",
                            "align",
                            "pctPosHOffset",
                            "pctPosVOffset",
                            "pctWidth",
                            "pctHeight"}));
    }

    void note_unread(std::string_view name, std::string_view tag) {
        if (is_any(tag, {"footnoteReference", "endnoteReference"}))
            note(DiagnosticCode::UnreadFootnote);
        else if (name.ends_with(":pic") || name.ends_with(":chart") || name.ends_with(":relIds")
                 || tag == "object" || name == "v:imagedata" || name == "v:textpath")
            note(DiagnosticCode::UnreadPicture);
        else if (name.ends_with(":oMath"))
            note(DiagnosticCode::UnreadFormula);
        else if (tag == "sym")
            note(DiagnosticCode::UnreadCharacter);
        else if (is_any(tag, {"altChunk", "subDoc"}))
            note(DiagnosticCode::UnreadFile);
    }

    /// Reads the end of an element; returns whether it is that of a paragraph.
    bool leave(pugi::xml_node node) {
        bool const ends = tag_of(node) == "p";
        if (!ends)
            return false;
        auto const last = out_.paragraphs.empty() ? nullptr : &out_.paragraphs.back();
        auto const [end_inserted, end_deleted] =
            std::pair(current_.ends_inserted, current_.ends_deleted);
        // An empty paragraph adds no words, but its end separates its neighbors.
        if (!flush() && last != nullptr) {
            last->ends_inserted = last->ends_inserted && end_inserted;
            last->ends_deleted = last->ends_deleted && end_deleted;
        }
        return true;
    }

    void begin_paragraph(pugi::xml_node node, Frame& frame) {
        auto const properties = child(node, "pPr");
        frame.paragraph = styles_.paragraph_format(value(child(properties, "pStyle")));
        auto const mark = child(properties, "rPr");
        current_.ends_inserted = bool(child(mark, "ins")) || bool(child(mark, "moveTo"));
        current_.ends_deleted = bool(child(mark, "del")) || bool(child(mark, "moveFrom"));
        auto const numbered = is_numbered(properties, prefix_);
        is_numbered_ = numbered.value_or(frame.paragraph.numbered.value_or(false));
    }

    void read_properties(pugi::xml_node node, Frame& frame) {
        auto const properties = child(node, "rPr");
        auto format = run_format(properties, prefix_);
        auto style = styles_.format(value(child(properties, "rStyle")));
        style.fall_back(frame.paragraph);
        if (frame.link || link_field_ != 0) {
            style.underlined.reset();
            if (has_link_color(properties, prefix_))
                format.underlined.reset();
        }
        format.fall_back(style);
        frame.inserted = frame.inserted || format.underlined.value_or(false);
        frame.deleted = frame.deleted || format.struck.value_or(false);
        frame.hidden = format.hidden.value_or(false);
    }

    void add(std::string_view words, Frame const& frame) {
        if (frame.hidden) {
            note(DiagnosticCode::HiddenWords);
            return;
        }
        if (frame.unknown && words.find_first_not_of(' ') != words.npos)
            note(DiagnosticCode::UnknownElement);
        if (current_.text.empty())
            current_.row = frame.row;
        // A reference can name a code point that is not a character, as "&#xD800;".
        for (auto bad = invalid_utf8(words); bad != words.npos; bad = invalid_utf8(words)) {
            note(DiagnosticCode::UnreadCharacter);
            current_.add(words.substr(0, bad), frame.inserted, frame.deleted);
            words.remove_prefix(bad + 1);
        }
        current_.add(words, frame.inserted, frame.deleted);
    }

    /// Adds the open paragraph to the document; false if it has no words.
    bool flush() {
        current_.line = number_;
        current_.end_words();
        bool const has_words = !current_.text.empty();
        if (has_words) {
            if (is_numbered_)
                note(DiagnosticCode::UnreadNumber);
            out_.paragraphs.push_back(std::move(current_));
        }
        current_ = {};
        is_numbered_ = false;
        return has_words;
    }

    /// Adds a finding, at most once per code and paragraph.
    void note(CheckedCode<> code) {
        if (noted_line_ != number_)
            noted_.clear();
        noted_line_ = number_;
        if (noted_.insert(code.code).second)
            out_.diagnostics.push_back(make_diagnostic(code, {.line = number_}));
    }

    DocxStyles const& styles_;
    std::string prefix_;
    Document& out_;
    /// The innermost last: text boxes belong to paragraphs of other walks.
    std::vector<Walk> walks_;
    std::vector<Walk> boxes_; ///< of the open paragraph
    Paragraph current_;
    bool is_numbered_ = false;
    std::uint32_t number_ = 0;
    std::uint32_t rows_ = 0;
    std::uint32_t open_fields_ = 0;
    std::uint32_t link_field_ = 0; ///< its value of open_fields_; 0 outside hyperlinks
    std::uint32_t noted_line_ = 0;
    std::set<DiagnosticCode> noted_;
};

} // namespace

void read_docx_body(pugi::xml_node root,
                    DocxStyles const& styles,
                    std::string const& prefix,
                    Document& out) {
    BodyReader(styles, prefix, out).read(root);
}

} // namespace nutmeg
