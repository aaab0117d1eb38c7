#include "tests/support/planted_faults.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>

namespace nutmeg::test {

namespace {

/// A character of a paragraph and where it is in the page.
struct PageCharacter {
    char value = 0; ///< entities other than the apostrophe are '?'
    std::size_t at = 0;
    std::size_t size = 1;
    bool underlined = false;
    bool bracketed = false;
};

/// A paragraph between <p> and </p>.
struct PageParagraph {
    std::size_t begin = 0; ///< of "<p"
    std::size_t end = 0;   ///< after "</p>"
    std::vector<PageCharacter> characters;

    std::string words() const {
        std::string all;
        for (auto const& one : characters)
            all += one.value;
        return all;
    }
};

class PageScanner {
public:
    explicit PageScanner(std::string_view page) : page_(page) {}

    std::vector<PageParagraph> run() {
        std::vector<PageParagraph> all;
        for (auto at = page_.find("<p"); at != page_.npos; at = page_.find("<p", at)) {
            auto const close = page_.find("</p>", at);
            if (close == page_.npos)
                break;
            PageParagraph paragraph{at, close + 4, {}};
            scan(paragraph, page_.find('>', at) + 1, close);
            all.push_back(std::move(paragraph));
            at = close;
        }
        return all;
    }

private:
    void scan(PageParagraph& paragraph, std::size_t at, std::size_t end) {
        bool underlined = false;
        while (at < end) {
            if (page_[at] == '<') {
                auto const tag = page_.substr(at);
                underlined = tag.starts_with("<u>") || (underlined && !tag.starts_with("</u>"));
                at = page_.find('>', at) + 1;
                continue;
            }
            auto one = character(at);
            one.underlined = underlined;
            bracketed_ = bracketed_ || one.value == '[';
            one.bracketed = bracketed_;
            bracketed_ = bracketed_ && one.value != ']';
            paragraph.characters.push_back(one);
            at += one.size;
        }
    }

    PageCharacter character(std::size_t at) const {
        if (page_[at] != '&')
            return {is_space(page_[at]) ? ' ' : page_[at], at, 1};
        auto const size = page_.find(';', at) + 1 - at;
        auto const entity = page_.substr(at, size);
        bool const apostrophe = entity == "&#x0027;" || entity == "&#39;" || entity == "&apos;";
        bool const quotation = entity == "&quot;" || entity == "&#34;" || entity == "&#x0022;";
        return {apostrophe ? '\'' : quotation ? '"' : '?', at, size};
    }

    std::string_view page_;
    bool bracketed_ = false;
};

/// Finds the places in the paragraphs of one section.
class PlaceFinder {
public:
    PlaceFinder(FaultPlaces& places, bool is_all_new) : places_(places), is_all_new_(is_all_new) {}

    void add(PageParagraph const& paragraph) {
        words_ = paragraph.words();
        characters_ = &paragraph.characters;
        for (std::size_t i = 0; i < words_.size(); ++i)
            add_at(i);
        add_sentences();
        add_passage(Fault::Paragraph, paragraph.begin, paragraph.end, is_new(0));
    }

    /// Adds the passage that begins at paragraph `first` and ends before `last`.
    void add_passage(Fault fault, std::size_t begin, std::size_t end, bool is_new) {
        places_[{fault, is_new}].push_back({begin, end - begin, {}});
    }

    bool is_new(std::size_t i) const {
        return is_all_new_ || (i < characters_->size() && (*characters_)[i].underlined);
    }

private:
    void add_edit(Fault fault, std::size_t first, std::size_t last, std::string const& words) {
        auto const& begin = (*characters_)[first];
        auto const& end = (*characters_)[last - 1];
        places_[{fault, is_new(first)}].push_back({begin.at, end.at + end.size - begin.at, words});
    }

    bool is_word_start(std::size_t i) const {
        return is_alnum(words_[i]) && (i == 0 || !is_alnum(words_[i - 1]));
    }

    std::size_t word_end(std::size_t i) const {
        while (i < words_.size() && is_alnum(words_[i]))
            ++i;
        return i;
    }

    void add_at(std::size_t i) {
        if (is_word_start(i))
            add_word(i, word_end(i));
        auto const c = words_[i];
        bool const inner = i > 0 && i + 1 < words_.size();
        if (c == '(' && i + 2 < words_.size() && words_[i + 2] == ')' && is_alnum(words_[i + 1])
            && words_[i + 1] != 'z' && words_[i + 1] != 'Z' && words_[i + 1] != '9')
            add_edit(Fault::Designator, i + 1, i + 2, {static_cast<char>(words_[i + 1] + 1)});
        if ((c == ',' || c == ';' || c == ':' || c == '.') && inner && words_[i + 1] == ' ')
            add_edit(Fault::Punctuation, i, i + 1, c == ',' ? "" : ",");
        if (c == '\'')
            add_edit(Fault::Apostrophe, i, i + 1, "");
        if (c == '"')
            add_edit(Fault::QuotationMark, i, i + 1, "");
        if (c == ' ' && inner && is_letter(words_[i - 1]) && is_letter(words_[i + 1])
            && is_new(i - 1) == is_new(i + 1))
            add_edit(Fault::Space, i, i + 1, "");
        if (c == '[' && !is_all_new_)
            add_brackets(i);
    }

    void add_word(std::size_t begin, std::size_t end) {
        constexpr std::array<std::string_view, 8> numbers{
            "two", "three", "five", "six", "ten", "fifteen", "thirty", "ninety"};
        auto const word = std::string_view{words_}.substr(begin, end - begin);
        if (is_digit(word.front()))
            add_edit(Fault::Number, begin, begin + 1, {word.front() == '9' ? '1' : '9'});
        else if (std::find(numbers.begin(), numbers.end(), word) != numbers.end())
            add_edit(Fault::Number, begin, end, "seventy");
        else if (std::all_of(word.begin(), word.end(), is_lower)) {
            add_edit(Fault::Word, begin, end, "gate");
            if (word.size() > 5)
                add_edit(Fault::Space, begin + 2, begin + 3, std::string(" ") + word[2]);
        }
    }

    void add_brackets(std::size_t open) {
        auto const close = words_.find(']', open);
        add_edit(Fault::Bracket, open, open + 1, "");
        if (close == std::string::npos)
            return;
        add_edit(Fault::Bracket, close, close + 1, "");
        std::string inside;
        for (auto i = open + 1; i < close; ++i)
            inside += words_[i] == '?' ? std::string("&amp;") : std::string(1, words_[i]);
        add_edit(Fault::BothBrackets, open, close + 1, inside);
    }

    /// Sentences whose words all have the same marks.
    void add_sentences() {
        for (std::size_t begin = 0; begin < words_.size();) {
            auto const stop = words_.find(". ", begin);
            auto const end = stop == std::string::npos ? words_.size() : stop + 2;
            constexpr std::size_t least = 20;
            bool const starts = begin == 0 || is_upper(words_[begin]);
            if (starts && end - begin > least && has_one_mark(begin, end))
                add_edit(Fault::Sentence, begin, end, "");
            begin = end;
        }
    }

    bool has_one_mark(std::size_t begin, std::size_t end) const {
        auto const& all = *characters_;
        return std::all_of(all.begin() + static_cast<std::ptrdiff_t>(begin),
                           all.begin() + static_cast<std::ptrdiff_t>(end),
                           [&](auto const& one) {
                               return !one.bracketed && one.underlined == all[begin].underlined;
                           });
    }

    FaultPlaces& places_;
    bool is_all_new_;
    std::string words_;
    std::vector<PageCharacter> const* characters_ = nullptr;
};

bool begins_subsection(std::string const& words) {
    return words.size() > 3 && words[0] == '(' && is_lower(words[1]) && words[2] == ')';
}

/// Adds the places of a section whose paragraphs after the opening are [first, last).
void add_section(FaultPlaces& places,
                 std::vector<PageParagraph> const& paragraphs,
                 std::size_t first,
                 std::size_t last,
                 bool is_all_new) {
    PlaceFinder finder(places, is_all_new);
    for (auto i = first; i < last; ++i) {
        finder.add(paragraphs[i]);
        if (!begins_subsection(paragraphs[i].words()))
            continue;
        auto next = i + 1;
        while (next < last && !begins_subsection(paragraphs[next].words()))
            ++next;
        finder.add_passage(
            Fault::Subsection, paragraphs[i].begin, paragraphs[next - 1].end, finder.is_new(0));
    }
}

} // namespace

FaultPlaces fault_places(std::string_view page, Act const& act) {
    FaultPlaces places;
    auto const paragraphs = PageScanner(page).run();
    std::size_t at = 0;
    for (auto const& section : act.sections) {
        auto const begins = [&](PageParagraph const& one, std::string const& number) {
            auto const words = one.words();
            return words.starts_with("Section " + number + ". ")
                || words.starts_with("Sec. " + number + ". ");
        };
        while (at < paragraphs.size() && !begins(paragraphs[at], section.number))
            ++at;
        auto const first = std::min(at + 1, paragraphs.size());
        auto last = first;
        auto const next = std::to_string(std::stoul(section.number) + 1);
        while (last < paragraphs.size() && !begins(paragraphs[last], next)
               && !paragraphs[last].words().starts_with("Governor"))
            ++last;
        bool const has_base =
            section.action == Action::Substitute && section.source == LawSource::GeneralStatutes;
        add_section(places, paragraphs, first, last, !has_base);
        at = first;
    }
    return places;
}

} // namespace nutmeg::test
