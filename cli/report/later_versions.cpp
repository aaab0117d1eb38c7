#include "cli/report/later_versions.hpp"

#include "cli/report/wording.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/dates.hpp"
#include "parser/text/join.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>

namespace nutmeg {

namespace {

constexpr std::string_view closing_quote = "\u201D";

/// The printed words of the section's versions from these dates, each with its note and quotation
/// marks.
std::vector<Span> printed_versions(Section const& section, std::set<std::string> const& dates) {
    std::vector<Span> spans;
    for (auto const& version : section.later_versions) {
        if (dates.count(version.from) == 0 || version.note.empty() || version.span.empty()
            || version.span.begin < version.note.begin)
            continue;
        Span printed{version.note.begin, version.span.end};
        while (printed.begin > 0 && is_collapsed_space(section.text[printed.begin - 1]))
            --printed.begin;
        if (std::string_view{section.text}.substr(printed.end).starts_with(closing_quote))
            printed.end += static_cast<std::uint32_t>(closing_quote.size());
        spans.push_back(printed);
    }
    std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.begin < b.begin; });
    return spans;
}

bool is_in(std::vector<Span> const& spans, std::uint32_t at) {
    return std::any_of(
        spans.begin(), spans.end(), [at](Span span) { return span.begin <= at && at < span.end; });
}

/// The length of the run of bytes from `at` that are all in the spans, or all outside; at most
/// `most`.
std::uint32_t same_until(std::vector<Span> const& spans, std::uint32_t at, std::uint32_t most) {
    for (auto const span : spans)
        for (auto const border : {span.begin, span.end})
            if (border > at)
                most = std::min(most, border - at);
    return most;
}

/// The printed words of the versions that are compared, in both texts.
struct PrintedVersions {
    explicit PrintedVersions(Comparison const& comparison) {
        std::set<std::string> dates;
        for (auto const& later : comparison.later)
            dates.insert(later.from);
        in_old = printed_versions(*comparison.old_section, dates);
        in_new = printed_versions(*comparison.new_section, dates);
    }

    std::vector<Span> in_old;
    std::vector<Span> in_new;
};

/// The deletions and insertions between two equal pieces, as one deletion and one insertion: the
/// spans of each are adjacent.
void join_edits(Redline& redline) {
    Redline joined;
    std::optional<RedlinePiece> deleted;
    std::optional<RedlinePiece> inserted;
    auto const flush = [&] {
        for (auto* piece : {&deleted, &inserted}) {
            if (*piece)
                joined.push_back(**piece);
            piece->reset();
        }
    };
    for (auto const& piece : redline) {
        if (piece.op == Op::Equal) {
            flush();
            joined.push_back(piece);
        } else if (piece.op == Op::Delete) {
            (deleted ? deleted->old_span.end : deleted.emplace(piece).old_span.end) =
                piece.old_span.end;
        } else {
            (inserted ? inserted->new_span.end : inserted.emplace(piece).new_span.end) =
                piece.new_span.end;
        }
    }
    flush();
    redline = std::move(joined);
}

/// Divides a redline at the borders of the versions.
class InForce {
public:
    /// @param keeps_versions  their words stay in the redline
    InForce(PrintedVersions printed, bool keeps_versions)
        : old_(std::move(printed.in_old)), new_(std::move(printed.in_new)),
          keeps_versions_(keeps_versions) {}

    Redline of(Redline const& redline) {
        for (auto const& piece : redline)
            add(piece);
        for (auto& piece : out_)
            if (broken_moves_.count(piece.move) > 0)
                piece.move = 0;
        return std::move(out_);
    }

private:
    void add(RedlinePiece piece) {
        while (!piece.old_span.empty() || !piece.new_span.empty()) {
            auto const old_size =
                same_until(old_, piece.old_span.begin, piece.old_span.end - piece.old_span.begin);
            auto const new_size =
                same_until(new_, piece.new_span.begin, piece.new_span.end - piece.new_span.begin);
            // Equal pieces have as many bytes on both sides.
            auto const size = piece.op == Op::Delete ? old_size
                            : piece.op == Op::Insert ? new_size
                                                     : std::min(old_size, new_size);
            auto part = piece;
            if (piece.op != Op::Insert)
                part.old_span.end = piece.old_span.begin += size;
            if (piece.op != Op::Delete)
                part.new_span.end = piece.new_span.begin += size;
            add_part(part);
        }
    }

    void add_part(RedlinePiece part) {
        bool const in_old = part.op != Op::Insert && is_in(old_, part.old_span.begin);
        bool const in_new = part.op != Op::Delete && is_in(new_, part.new_span.begin);
        if (keeps_versions_) {
            if (part.op == Op::Equal && in_old != in_new) {
                out_.push_back({Op::Delete, part.old_span, {}, 0});
                out_.push_back({Op::Insert, {}, part.new_span, 0});
            } else {
                out_.push_back(part);
            }
            return;
        }
        bool const has_old = part.op != Op::Insert && !in_old;
        bool const has_new = part.op != Op::Delete && !in_new;
        if (!has_old && !has_new) {
            if (part.move != 0)
                broken_moves_.insert(part.move);
            return;
        }
        if (part.op == Op::Equal && !has_new)
            part = {Op::Delete, part.old_span, {}, 0};
        else if (part.op == Op::Equal && !has_old)
            part = {Op::Insert, {}, part.new_span, 0};
        out_.push_back(part);
    }

    std::vector<Span> old_;
    std::vector<Span> new_;
    bool keeps_versions_;
    std::set<std::uint32_t> broken_moves_;
    Redline out_;
};

bool has_equal_sizes(Redline const& redline) {
    return std::all_of(redline.begin(), redline.end(), [](RedlinePiece const& piece) {
        return piece.op != Op::Equal
            || piece.old_span.end - piece.old_span.begin
                   == piece.new_span.end - piece.new_span.begin;
    });
}

bool has_versions_apart(Comparison const& comparison) {
    return !comparison.later.empty() && !comparison.redline.empty()
        && has_equal_sizes(comparison.redline);
}

} // namespace

View view_in_force(Comparison const& comparison) {
    if (!has_versions_apart(comparison))
        return view_of(comparison);
    InForce in_force(PrintedVersions(comparison), false);
    return view_of(comparison, in_force.of(comparison.redline));
}

View view_in_force(PreviewEntry const& entry) {
    return entry.comparison.later.empty() ? view_of_entry(entry) : view_in_force(entry.comparison);
}

Redline redline_by_version(Comparison const& comparison) {
    if (!has_versions_apart(comparison))
        return comparison.redline;
    auto redline = InForce(PrintedVersions(comparison), true).of(comparison.redline);
    join_edits(redline);
    return redline;
}

std::string later_heading(LaterComparison const& later) {
    return "From " + date_phrase(later.from);
}

std::string later_sentence(LaterComparison const& later, Comparison const& comparison) {
    std::string sentence = later.base == LaterBase::OldVersion
                             ? "Compared with the version printed before for that date."
                             : "Compared with the text until then.";
    std::vector<std::string> acts;
    for (auto const& version : comparison.new_section->later_versions)
        if (version.from == later.from && !version.act.empty()
            && std::find(acts.begin(), acts.end(), version.act) == acts.end())
            acts.push_back(version.act);
    return acts.empty() ? sentence : sentence + " As amended by " + join_with_and(acts) + ".";
}

std::string changed_words_phrase(Comparison const& comparison) {
    auto const later = later_phrase(comparison);
    return counts_phrase(count_words(view_in_force(comparison))) + (later.empty() ? "" : "; ")
         + later;
}

std::string later_phrase(Comparison const& comparison) {
    std::vector<std::string> dates;
    for (auto const& later : comparison.later)
        dates.push_back(date_phrase(later.from));
    return dates.empty() ? std::string() : "changes again from " + join_with_and(dates);
}

} // namespace nutmeg
