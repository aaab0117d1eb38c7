#include "parser/bills/bill_lines.hpp"

#include "parser/bills/head_and_tail.hpp"
#include "parser/bills/opening.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

/// Reads the parts of a header from its start.
class FurnitureScanner {
public:
    explicit FurnitureScanner(std::string_view words) : all_(words), rest_(words) {}

    PageFurniture read() {
        if (read_file_copy())
            return found(LineClass::FileCopyHeader);
        if (read_draft_number())
            return found(LineClass::PageFooter);
        if (read_bill() || read_act())
            return found(LineClass::PageHeader);
        return {};
    }

private:
    PageFurniture found(LineClass line_class) const {
        auto size = all_.size() - rest_.size();
        while (size > 0 && all_[size - 1] == ' ')
            --size;
        // "No. 5333," and "No. 5333s" go on.
        bool const ends = size == all_.size() || all_[size] == ' ';
        return ends ? PageFurniture{size, line_class, certain_} : PageFurniture{};
    }

    /// Removes a word (lower case) and the space after it, ignoring case.
    bool take(std::string_view word) {
        if (rest_.size() < word.size()
            || !std::equal(word.begin(), word.end(), rest_.begin(), [](char a, char b) {
                   return a == to_lower(b);
               }))
            return false;
        rest_.remove_prefix(word.size());
        skip_space();
        return true;
    }

    void skip_space() {
        if (rest_.starts_with(' '))
            rest_.remove_prefix(1);
    }

    bool take_number(std::string_view characters = "0123456789") {
        if (rest_.empty() || !is_digit(rest_.front()))
            return false;
        auto const end = std::min(rest_.find_first_not_of(characters), rest_.size());
        rest_.remove_prefix(end);
        skip_space();
        return true;
    }

    bool fail() {
        rest_ = all_;
        certain_ = false;
        return false;
    }

    /// "2 of 8", or a page alone at the end.
    void take_page() {
        auto const before = rest_;
        take("page ");
        if (!take_number())
            return void(rest_ = before);
        if (take("of ") && take_number())
            certain_ = true;
        else if (auto alone = before; alone.find_first_not_of("0123456789") != alone.npos)
            rest_ = before;
    }

    /// "sSB428 / File No. 250 2", "File No. 250".
    bool read_file_copy() {
        static constexpr std::array<std::string_view, 6> kinds{"HB", "SB", "HJ", "SJ", "HR", "SR"};
        if (rest_.starts_with('s'))
            rest_.remove_prefix(1);
        bool const named = std::any_of(
            kinds.begin(), kinds.end(), [&](auto const kind) { return rest_.starts_with(kind); });
        bool paged = false;
        if (named) {
            rest_.remove_prefix(2);
            skip_space();
            if (!take_number())
                return fail();
            paged = take("/");
        } else if (rest_.size() != all_.size()) {
            return fail();
        }
        if (!take("file no. ") || !take_number())
            return fail();
        certain_ = named;
        if (paged)
            take_number();
        else
            take_page();
        return true;
    }

    /// "LCO No. 5622 2 of 8", "LCO 2 of 14", "LCO {file} 2 of 14".
    bool read_draft_number() {
        if (!rest_.starts_with("LCO ") && rest_ != "LCO")
            return fail();
        take("lco");
        bool const number = take("no. ") && take_number();
        constexpr std::size_t longest_name = 160;
        if (auto const end = rest_.substr(0, longest_name).find('}');
            rest_.starts_with('{') && end != rest_.npos) {
            rest_.remove_prefix(end + 1);
            skip_space();
            certain_ = true;
        }
        take_page();
        return number || certain_ || fail();
    }

    /// "Substitute House Bill No. 5333".
    bool read_bill() {
        static constexpr std::array<std::string_view, 14> words{"substitute ",
                                                                "subst. ",
                                                                "raised ",
                                                                "committee ",
                                                                "governor's ",
                                                                "governor\u2019s ",
                                                                "proposed ",
                                                                "engrossed ",
                                                                "emergency ",
                                                                "certified ",
                                                                "house ",
                                                                "senate ",
                                                                "joint ",
                                                                "general assembly "};
        while (std::any_of(
            words.begin(), words.end(), [this](auto const word) { return take(word); })) {
        }
        bool const capital = !all_.empty() && is_upper(all_.front());
        if (!capital || !(take("bill ") || take("resolution ")) || !take("no. ") || !take_number())
            return fail();
        take_page();
        return true;
    }

    /// "Public Act No. 26-4", "June Special Session, Public Act No. 24-1".
    bool read_act() {
        constexpr std::size_t longest_session = 40;
        constexpr std::string_view session = "pecial Session, ";
        if (all_.empty() || !is_upper(all_.front()))
            return fail();
        if (auto const at = rest_.substr(0, longest_session).find(session); at != rest_.npos)
            rest_.remove_prefix(at + session.size());
        if (!(take("public act ") || take("special act ")) || !take("no. ")
            || !take_number("0123456789-"))
            return fail();
        take_page();
        return true;
    }

    std::string_view all_;
    std::string_view rest_;
    bool certain_ = false;
};

bool begins_law(std::string_view line) {
    auto const* first = line.data();
    std::string number;
    return enacting_clause(line) != 0
        || (line.starts_with('S') && grammar::label_at(first, first + line.size(), number));
}

} // namespace

PageFurniture bill_furniture(std::string_view words) {
    return FurnitureScanner(words).read();
}

bool is_footer(std::string_view words) {
    auto const found = bill_furniture(words);
    return found.certain && found.size == words.size();
}

LineRules bill_line_rules() {
    LineRules rules;
    rules.begins_paragraph = begins_paragraph;
    rules.furniture = bill_furniture;
    rules.begins_body = begins_law;
    rules.ends_body = begins_tail;
    return rules;
}

} // namespace nutmeg
