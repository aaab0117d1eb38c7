#include "cli/markdown/limit.hpp"

#include "cli/markdown/escape.hpp"
#include "cli/report/wording.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>
#include <utility>

namespace nutmeg {

namespace {

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

std::string left_out_line(std::string const& name, std::size_t length) {
    return fmt::format(
        "*Left out for length: {} ({} characters).*\n\n", markdown_escape(name), length);
}

std::string count_line(std::size_t count, std::size_t max_length) {
    return fmt::format("**This report is limited to {} characters, so {} left out. Each is named "
                       "where it belongs. Run `nutmeg` without `--max-length` for all of it.**\n\n",
                       max_length,
                       count == 1 ? "one part is" : fmt::format("{} parts are", count));
}

} // namespace

void MarkdownPage::add(MarkdownRank rank, std::string name, std::string text) {
    if (!text.empty())
        parts_.push_back({rank, std::move(name), std::move(text)});
}

std::string MarkdownPage::take(std::size_t max_length) {
    std::vector<std::size_t> lengths;
    lengths.reserve(parts_.size());
    for (auto const& part : parts_)
        lengths.push_back(characters(part.text));
    // The empty line at the end is dropped.
    auto total = std::accumulate(lengths.begin(), lengths.end(), std::size_t{0});
    total -= total > 0 ? 1 : 0;
    std::size_t left_out = 0;
    if (max_length != 0 && total > max_length) {
        std::vector<std::size_t> order(parts_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return std::pair(parts_[a].rank, lengths[a]) > std::pair(parts_[b].rank, lengths[b]);
        });
        for (auto const index : order) {
            auto& part = parts_[index];
            if (part.rank == MarkdownRank::Head
                || total + characters(count_line(left_out, max_length)) <= max_length)
                break;
            auto line = left_out_line(part.name, lengths[index]);
            if (characters(line) >= lengths[index])
                continue;
            total = total - lengths[index] + characters(line);
            part.text = std::move(line);
            ++left_out;
        }
    }
    std::string out;
    bool is_counted = left_out == 0;
    for (auto& part : parts_) {
        out += part.text;
        if (!std::exchange(is_counted, true))
            out += count_line(left_out, max_length);
    }
    while (out.ends_with("\n\n"))
        out.pop_back();
    parts_.clear();
    return out;
}

} // namespace nutmeg
