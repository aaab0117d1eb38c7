#include "cli/html/redline.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace nutmeg {

namespace {

constexpr std::size_t least_fold = 30; ///< words; shorter ranges are shown
constexpr std::size_t deepest = 4;     ///< levels that are indented

std::size_t group_end(std::vector<ViewRun> const& runs, std::size_t begin) {
    auto end = begin + 1;
    while (end < runs.size() && runs[end].op == runs[begin].op
           && runs[end].move == runs[begin].move)
        ++end;
    return end;
}

/// " gone" if all words of a paragraph are deleted, " come" if all are inserted.
std::string_view one_sided(ViewBlock const& block) {
    auto const is_all = [&](Op op) {
        return std::all_of(block.runs.begin(), block.runs.end(), [op](ViewRun const& run) {
            return run.op == op;
        });
    };
    return is_all(Op::Delete) ? " gone" : is_all(Op::Insert) ? " come" : "";
}

} // namespace

HtmlRedline::HtmlRedline(View view, std::string prefix, HtmlIds& ids)
    : view_(std::move(view)), prefix_(std::move(prefix)) {
    for (std::size_t b = 0; b < view_.blocks.size(); ++b) {
        auto const& runs = view_.blocks[b].runs;
        for (std::size_t r = 0; r < runs.size(); ++r) {
            auto const& run = runs[r];
            bool const deleted = run.op == Op::Delete;
            if (run.move != 0) {
                auto& end = deleted ? move_ids_[run.move].from : move_ids_[run.move].to;
                if (end.empty()) {
                    end = ids.assign_id(
                        fmt::format("{}-move-{}-{}", prefix_, run.move, deleted ? "from" : "to"));
                    move_marks_[{b, r}] = end;
                }
            }
            if (!run.designator)
                continue;
            auto id = ids.assign_id(prefix_ + (deleted ? "-old" : "") + id_of_path(run.path));
            (deleted ? old_ : new_).try_emplace(run.path, id);
            ids_[{b, r}] = std::move(id);
        }
    }
}

std::string HtmlRedline::link_to(std::string_view path, bool in_new) const {
    auto const& paths = in_new ? new_ : old_;
    auto const found = paths.find(path);
    return found == paths.end() ? std::string() : "#" + found->second;
}

std::string HtmlRedline::link_to(std::string_view path) const {
    auto link = link_to(path, true);
    return link.empty() ? link_to(path, false) : link;
}

void HtmlRedline::write_runs(std::string& out,
                             std::size_t block,
                             std::size_t begin,
                             std::size_t end) const {
    auto const& runs = view_.blocks[block].runs;
    for (auto r = begin; r < end; ++r) {
        if (r > begin && runs[r].space_before)
            out += ' ';
        auto const id = ids_.find({block, r});
        if (id == ids_.end())
            out += html_escape(runs[r].words);
        else
            out += fmt::format(
                "<b class=\"dsg\" id=\"{}\">{}</b>", id->second, html_escape(runs[r].words));
    }
}

/// One <del> or <ins>. The brackets are text, so that the clipboard has them. The style sheet adds
/// words for screen readers.
void HtmlRedline::write_mark(std::string& out,
                             std::size_t block,
                             std::size_t begin,
                             std::size_t end) const {
    auto const& run = view_.blocks[block].runs[begin];
    bool const deleted = run.op == Op::Delete;
    std::string attributes;
    std::string link;
    if (run.move != 0) {
        auto const ends = view_.moves.find(run.move);
        auto const ids = move_ids_.find(run.move);
        attributes = " class=\"moved\"";
        auto const id = move_marks_.find({block, begin});
        bool const is_first = id != move_marks_.end();
        if (is_first)
            attributes += " id=\"" + id->second + "\"";
        auto const& other = deleted ? ends->second.to : ends->second.from;
        auto const& other_id = deleted ? ids->second.to : ids->second.from;
        if (!other_id.empty() && is_first)
            link = fmt::format(" <a class=\"mv\" href=\"#{}\">moved {} {}</a>",
                               other_id,
                               deleted ? "to" : "from",
                               other.empty() ? "introductory text" : html_escape(other));
    }
    out += deleted ? fmt::format("<del{}>[<span class=\"cut\">", attributes)
                   : fmt::format("<ins{}>", attributes);
    write_runs(out, block, begin, end);
    out += (deleted ? "</span>]</del>" : "</ins>") + link;
}

void HtmlRedline::write_block(std::string& out, std::size_t index, bool marked) const {
    auto const& block = view_.blocks[index];
    bool const shown = marked && block.changed;
    out += fmt::format("<p class=\"prov d{}{}{}\">",
                       std::min(block.depth, deepest),
                       shown ? " changed" : "",
                       shown ? one_sided(block) : "");
    auto const& runs = block.runs;
    bool in_change = false;
    for (std::size_t r = 0; r < runs.size();) {
        auto const end = marked ? group_end(runs, r) : runs.size();
        bool const is_change = marked && runs[r].op != Op::Equal;
        if (in_change && !is_change)
            out += "</span>";
        if (r > 0 && runs[r].space_before)
            out += ' ';
        else if (in_change && is_change)
            out += "<span class=\"gap\"> </span>"; // in neither text, only between them
        if (is_change && !in_change)
            out += "<span class=\"change\">";
        in_change = is_change;
        if (is_change)
            write_mark(out, index, r, end);
        else
            write_runs(out, index, r, end);
        r = end;
    }
    out += in_change ? "</span></p>\n" : "</p>\n";
}

std::string HtmlRedline::marked() const {
    std::string out;
    for (auto const& range : fold(view_, least_fold)) {
        if (range.folded)
            out += fmt::format("<details class=\"fold\"><summary>{}</summary>\n",
                               html_escape(fold_label(view_, range)));
        for (auto i = range.begin; i < range.end; ++i)
            write_block(out, i, true);
        if (range.folded)
            out += "</details>\n";
    }
    return out;
}

std::string HtmlRedline::plain() const {
    std::string out;
    for (std::size_t i = 0; i < view_.blocks.size(); ++i)
        write_block(out, i, false);
    return out;
}

} // namespace nutmeg
