#include "parser/documents/html/html_plain_blocks.hpp"

#include "parser/text/ascii.hpp"

#include <vector>

namespace nutmeg {

namespace {

constexpr std::size_t not_plain = std::string_view::npos;

bool is_plain(std::string_view tag) {
    switch (tag.size()) {
    case 1:
        return tag[0] == 'p' || tag[0] == 'a' || tag[0] == 'i' || tag[0] == 'b';
    case 2:
        return tag == "td" || tag == "tr" || tag == "br" || tag == "th" || tag == "hr";
    case 4:
        return tag == "span";
    default:
        return tag == "table" || tag == "tbody";
    }
}

bool is_empty_element(std::string_view tag) {
    return tag == "br" || tag == "hr";
}

class PlainBlocks {
public:
    PlainBlocks(std::string_view page, std::string_view stop) : page_(page), stop_(stop) {}

    std::size_t end(std::size_t at) {
        for (auto end = at;; at = end) {
            while (at < page_.size() && is_space(page_[at]))
                ++at;
            auto const after = block_end(at);
            if (after == not_plain)
                return end;
            end = after;
        }
    }

private:
    /// The offset after the paragraph or table that begins at `at`.
    std::size_t block_end(std::size_t at) {
        open_.clear();
        if (at < page_.size() && page_[at] == '<')
            at = tag_end(at);
        if (open_.size() != 1 || (open_.front() != "p" && open_.front() != "table"))
            return not_plain;
        while (at < page_.size() && !open_.empty())
            at = tag_end(page_.find('<', at));
        return open_.empty() ? at : not_plain;
    }

    /// The offset after the tag at `at`; opens or closes its element.
    std::size_t tag_end(std::size_t at) {
        if (at >= page_.size())
            return not_plain;
        if (page_.substr(at).starts_with("</"))
            return end_tag_end(at + 2);
        auto const end = start_tag_end(at + 1);
        bool const stops =
            end != not_plain && page_.substr(at, end - at).find(stop_) != std::string_view::npos;
        return stops ? not_plain : end;
    }

    /// `at` is after the "</".
    std::size_t end_tag_end(std::size_t at) {
        if (open_.empty())
            return not_plain;
        auto const tag = open_.back();
        auto const end = at + tag.size();
        if (page_.substr(at, tag.size()) != tag || end >= page_.size() || page_[end] != '>')
            return not_plain;
        open_.pop_back();
        return end + 1;
    }

    /// `at` is after the "<".
    std::size_t start_tag_end(std::size_t at) {
        auto const tag = page_.substr(at, name_end(at) - at);
        if (!is_plain(tag))
            return not_plain;
        at += tag.size();
        while (at < page_.size() && page_[at] == ' ')
            at = attribute_end(at + 1);
        if (at >= page_.size())
            return not_plain;
        bool const is_empty = is_empty_element(tag);
        if (!page_.substr(at).starts_with(is_empty ? "/>" : ">"))
            return not_plain;
        if (!is_empty)
            open_.push_back(tag);
        return at + (is_empty ? 2 : 1);
    }

    std::size_t name_end(std::size_t at) const {
        while (at < page_.size() && is_lower(page_[at]))
            ++at;
        return at;
    }

    /// The offset after the attribute that begins at `at`, with a value in quotation marks. A value
    /// with a reference could spell a name in another way.
    std::size_t attribute_end(std::size_t at) const {
        auto const value = name_end(at) + 2;
        if (value == at + 2 || value >= page_.size() || page_.substr(value - 2, 2) != "=\"")
            return not_plain;
        auto end = value;
        while (end < page_.size() && page_[end] != '"')
            if (auto const c = page_[end++]; c == '&' || c == '<' || c == '>')
                return not_plain;
        return end < page_.size() ? end + 1 : not_plain;
    }

    std::string_view page_;
    std::string_view stop_;
    std::vector<std::string_view> open_; ///< tags, outermost first
};

} // namespace

std::size_t end_of_plain_blocks(std::string_view page, std::size_t at, std::string_view stop) {
    return PlainBlocks(page, stop).end(at);
}

} // namespace nutmeg
