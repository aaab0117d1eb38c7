#include "corpus/lock/outline_code.hpp"

#include "parser/text/ascii.hpp"
#include "parser/text/designator.hpp"

#include <algorithm>
#include <optional>

namespace nutmeg {

namespace {

std::string parenthesized(std::string_view designator) {
    return "(" + std::string(designator) + ")";
}

std::string_view bare(std::string_view designator) {
    return designator.size() > 2 ? designator.substr(1, designator.size() - 2) : designator;
}

/// The series of a range from `first` to `last`; Roman numerals take precedence over letters.
std::optional<Series> series_of_range(Designator const& first, Designator const& last) {
    for (auto const series :
         {Series::LowerRoman, Series::UpperRoman, Series::Digits, Series::Upper, Series::Lower})
        if (first.in(series) != 0 && last.in(series) > first.in(series))
            return series;
    return std::nullopt;
}

class OutlineWriter {
public:
    OutlineWriter(std::vector<Provision> const& provisions, std::string_view text)
        : provisions_(provisions), text_(text) {}

    std::string write() {
        for (std::size_t i = 0; i < provisions_.size();) {
            move_inside(provisions_[i].parent);
            out_ += bare(provisions_[i].designator.of(text_));
            auto const last = end_of_run(i);
            if (last != i)
                out_ += "-" + std::string(bare(provisions_[last].designator.of(text_)));
            i = last + 1;
        }
        out_.append(open_.size(), ')');
        return std::move(out_);
    }

private:
    /// Closes and opens parentheses so that the next designator is inside `parent`.
    void move_inside(std::uint32_t parent) {
        if (out_.empty())
            return;
        auto const now = open_.empty() ? no_parent : open_.back();
        if (parent == now) {
            out_ += ' ';
            return;
        }
        std::size_t depth = open_.size();
        while (depth > 0 && open_[depth - 1] != parent)
            --depth;
        if (depth == 0 && parent != no_parent) {
            out_ += '(';
            open_.push_back(parent);
            return;
        }
        out_.append(open_.size() - depth, ')');
        open_.resize(depth);
        out_ += ' ';
    }

    bool is_leaf(std::size_t i) const {
        return i + 1 >= provisions_.size() || provisions_[i + 1].parent != i;
    }

    Designator designator(std::size_t i) const {
        Designator read;
        designator_at(text_, provisions_[i].designator.begin, read);
        return read;
    }

    /// The last of the adjacent items from `first` that can be written as one range; `first` itself
    /// if no range would be read back the same way.
    std::size_t end_of_run(std::size_t first) const {
        auto const series = series_of(provisions_[first].level);
        auto const begin = designator(first);
        auto last = first;
        auto ordinal = begin.in(series);
        while (is_leaf(last) && last + 1 < provisions_.size()
               && provisions_[last + 1].parent == provisions_[first].parent && is_leaf(last + 1)
               && provisions_[last + 1].level == provisions_[first].level && ordinal != 0
               && designator(last + 1).in(series) == ordinal + 1) {
            ++last;
            ++ordinal;
        }
        return last != first && series_of_range(begin, designator(last)) == series ? last : first;
    }

    std::vector<Provision> const& provisions_;
    std::string_view text_;
    std::vector<std::uint32_t> open_;
    std::string out_;
};

/// Adds the items of "1-3" or "b"; false if they are not designators.
bool add_members(std::string_view words, std::string const& base, std::vector<std::string>& paths) {
    auto const hyphen = words.find('-');
    auto const first = parenthesized(words.substr(0, hyphen));
    Designator begin;
    if (!designator_at(first, 0, begin) || begin.span.size() != first.size())
        return false;
    if (hyphen == std::string_view::npos) {
        paths.push_back(base + first);
        return true;
    }
    auto const last = parenthesized(words.substr(hyphen + 1));
    Designator end;
    if (!designator_at(last, 0, end) || end.span.size() != last.size())
        return false;
    auto const series = series_of_range(begin, end);
    if (!series)
        return false;
    for (std::uint32_t ordinal = begin.in(*series); ordinal <= end.in(*series); ++ordinal)
        paths.push_back(base + designator_text(*series, static_cast<std::uint16_t>(ordinal)));
    return true;
}

Level level_of_path(std::string_view path) {
    auto const parent = parent_of_path(path);
    auto const designator = path[parent.size() + 1];
    if (is_digit(designator))
        return Level::Subdivision;
    if (is_lower(designator))
        return parent.empty() ? Level::Subsection : Level::Clause;
    auto const outer = parent_of_path(parent);
    bool const in_clause = !outer.empty() && is_lower(parent[outer.size() + 1]);
    return in_clause ? Level::Subclause : Level::Subparagraph;
}

} // namespace

std::string short_outline(std::vector<Provision> const& provisions, std::string_view text) {
    return OutlineWriter(provisions, text).write();
}

bool outline_paths(std::string_view outline, std::vector<std::string>& paths) {
    std::vector<std::string> bases{""};
    std::size_t at = 0;
    while (at < outline.size()) {
        auto const end = std::min(outline.find_first_of(" ()", at), outline.size());
        if (end != at && !add_members(outline.substr(at, end - at), bases.back(), paths))
            return false;
        at = end;
        if (at == outline.size())
            break;
        auto const character = outline[at++];
        if (character == '(') {
            if (paths.empty())
                return false;
            bases.push_back(paths.back());
        } else if (character == ')') {
            if (bases.size() == 1)
                return false;
            bases.pop_back();
        }
    }
    return bases.size() == 1;
}

std::string provision_phrase(std::vector<std::string> const& paths) {
    std::string phrase(level_name(level_of_path(paths.front())));
    phrase += paths.size() > 1 ? "s " : " ";
    for (std::size_t i = 0; i < paths.size(); ++i) {
        if (i > 0)
            phrase += i + 1 == paths.size() ? " and " : ", ";
        phrase += paths[i];
    }
    return phrase;
}

std::string_view parent_of_path(std::string_view path) {
    auto const open = path.rfind('(');
    return path.substr(0, open == std::string_view::npos ? 0 : open);
}

} // namespace nutmeg
