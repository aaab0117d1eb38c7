#include "tests/support/random_edits.hpp"

#include <array>
#include <random>
#include <vector>

namespace nutmeg::test {

namespace {

std::vector<std::string> parts_of(std::string_view text, char sign) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
        auto const end = std::min(text.find(sign, at), text.size());
        parts.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

std::string joined(std::vector<std::string> const& parts, char sign) {
    std::string text;
    for (auto const& part : parts)
        text += (text.empty() ? "" : std::string(1, sign)) + part;
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
        auto const place = paragraphs.begin() + static_cast<std::ptrdiff_t>(at);
        switch (below(6)) {
        case 0:
            if (paragraphs.size() > 1)
                paragraphs.erase(place);
            break;
        case 1:
            paragraphs.insert(place, "(b) No person shall keep a \u201Cledger\u201D; and");
            break;
        case 2:
            if (at + 1 < paragraphs.size()) {
                *place += " " + paragraphs[at + 1];
                paragraphs.erase(place + 1);
            }
            break;
        case 3:
            if (auto const blank = place->find(' ', place->size() / 2);
                blank != std::string::npos) {
                auto tail = place->substr(blank + 1);
                place->resize(blank);
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
        auto const place = words.begin() + static_cast<std::ptrdiff_t>(at);
        switch (below(5)) {
        case 0:
            words.erase(place,
                        place
                            + static_cast<std::ptrdiff_t>(
                                1 + below(std::min<std::size_t>(words.size() - at, 7))));
            break;
        case 1:
            words.insert(place, fresh[below(fresh.size())]);
            break;
        case 2:
            *place = fresh[below(fresh.size())];
            break;
        case 3:
            if (!place->empty()
                && std::string_view(",;.:").find(place->back()) != std::string_view::npos)
                place->back() = ";.,:"[below(4)];
            break;
        default:
            if (place->size() > 2 && place->front() == '(')
                (*place)[1] = static_cast<char>((*place)[1] + 1);
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
