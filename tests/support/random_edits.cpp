#include "tests/support/random_edits.hpp"

#include <array>
#include <random>
#include <vector>

namespace nutmeg::test {

namespace {

std::vector<std::string> parts_of(std::string_view text, char character) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
        auto const end = std::min(text.find(character, at), text.size());
        parts.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

std::string joined(std::vector<std::string> const& parts, char character) {
    std::string text;
    for (auto const& part : parts)
        text += (text.empty() ? "" : std::string(1, character)) + part;
    return text;
}

class Editor {
public:
    explicit Editor(std::uint32_t seed) : random_(seed) {}

    std::string edit(std::string_view text) {
        auto paragraphs = parts_of(text, '\n');
        for (auto edits = 1 + below(3); edits > 0; --edits)
            edit_paragraphs(paragraphs);
        for (auto edits = 1 + below(4); edits > 0; --edits) {
            auto& paragraph = paragraphs[below(paragraphs.size())];
            paragraph = edit_words(paragraph);
        }
        std::vector<std::string> kept;
        for (auto& paragraph : paragraphs)
            if (paragraph.find_first_not_of(' ') != std::string::npos)
                kept.push_back(std::move(paragraph));
        return kept.empty() ? std::string("Nothing is left.") : joined(kept, '\n');
    }

private:
    std::size_t below(std::size_t size) { return random_() % size; }

    void edit_paragraphs(std::vector<std::string>& paragraphs) {
        auto const at = below(paragraphs.size());
        auto const position = paragraphs.begin() + static_cast<std::ptrdiff_t>(at);
        switch (below(6)) {
        case 0:
            if (paragraphs.size() > 1)
                paragraphs.erase(position);
            break;
        case 1:
            paragraphs.insert(position, "(b) No person shall keep a \u201Cledger\u201D; and");
            break;
        case 2:
            if (at + 1 < paragraphs.size()) {
                *position += " " + paragraphs[at + 1];
                paragraphs.erase(position + 1);
            }
            break;
        case 3:
            if (auto const space = position->find(' ', position->size() / 2);
                space != std::string::npos) {
                auto tail = position->substr(space + 1);
                position->resize(space);
                paragraphs.insert(paragraphs.begin() + static_cast<std::ptrdiff_t>(at + 1),
                                  std::move(tail));
            }
            break;
        default:
            break;
        }
    }

    std::string edit_words(std::string const& paragraph) {
        static constexpr std::array<char const*, 8> fresh{"registry,",
                                                          "(2)",
                                                          "subsection (c) of section 99-4",
                                                          "\u201Cowner\u201D",
                                                          "and",
                                                          "twenty-one;",
                                                          "$500.",
                                                          "P.A. 99-1"};
        auto words = parts_of(paragraph, ' ');
        auto const at = below(words.size());
        auto const position = words.begin() + static_cast<std::ptrdiff_t>(at);
        switch (below(5)) {
        case 0:
            words.erase(position,
                        position
                            + static_cast<std::ptrdiff_t>(
                                1 + below(std::min<std::size_t>(words.size() - at, 7))));
            break;
        case 1:
            words.insert(position, fresh[below(fresh.size())]);
            break;
        case 2:
            *position = fresh[below(fresh.size())];
            break;
        case 3:
            if (!position->empty()
                && std::string_view(",;.:").find(position->back()) != std::string_view::npos)
                position->back() = ";.,:"[below(4)];
            break;
        default:
            if (position->size() > 2 && position->front() == '(')
                (*position)[1] = static_cast<char>((*position)[1] + 1);
        }
        return joined(words, ' ');
    }

    std::minstd_rand random_;
};

} // namespace

std::string edited(std::string_view text, std::uint32_t seed) {
    return Editor(seed).edit(text);
}

} // namespace nutmeg::test
