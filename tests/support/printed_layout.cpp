#include "tests/support/printed_layout.hpp"

#include "parser/bills/head_and_tail.hpp"

#include <algorithm>
#include <string_view>

namespace nutmeg::test {

namespace {

std::vector<std::string> wrapped(std::string_view words, std::size_t width) {
    std::vector<std::string> lines;
    while (words.size() > width) {
        auto const space = words.rfind(' ', width);
        auto const end = space == words.npos ? words.find(' ') : space;
        if (end == words.npos)
            break;
        lines.emplace_back(words.substr(0, end));
        words.remove_prefix(end + 1);
    }
    lines.emplace_back(words);
    return lines;
}

std::vector<std::string> furniture_of(Furniture kind, std::size_t page) {
    auto const number = std::to_string(page);
    switch (kind) {
    case Furniture::None:
        return {};
    case Furniture::SubstituteBill:
        return {"Substitute Bill No. 5333", "", "", "LCO \t" + number + " of 40", ""};
    case Furniture::RaisedBill:
        return {"-- " + std::to_string(page - 1) + " of 40 --",
                "Raised Bill No. 5333",
                "LCO No. 1651 " + number + " of 40"};
    case Furniture::FileCopy:
        return {"sSB428 File No. 250", "sSB428 / File No. 250 " + number};
    case Furniture::PublicAct:
        return {"\fSenate Bill No. 191", "", "Public Act No. 26-908 " + number + " of 40", ""};
    case Furniture::Browser:
        return {"https://example.org/bill.htm " + std::to_string(page - 1) + "/40",
                "11/29/26, 5:58 PM An Act Concerning Gates"};
    case Furniture::PageNumber:
        return {"", "Page " + number, ""};
    }
    return {};
}

/// Writes the lines of the body with their numbers and furniture.
class PagePrinter {
public:
    explicit PagePrinter(PrintedLayout const& layout) : layout_(layout) {}

    void add(std::string const& words) {
        for (auto& line : wrapped(words, layout_.width)) {
            if (on_page_ == layout_.lines_per_page)
                end_page();
            ++on_page_;
            lines_.push_back(numbered(std::move(line)));
        }
        if (layout_.apart)
            lines_.emplace_back();
    }

    std::vector<std::string> take() { return std::move(lines_); }

private:
    std::string numbered(std::string line) {
        auto const number = std::to_string(++number_);
        if (layout_.numbers == NumberPlace::End)
            return line + " " + number;
        if (layout_.numbers == NumberPlace::Start)
            return number + "   " + line;
        return line;
    }

    void end_page() {
        on_page_ = 0;
        auto furniture = furniture_of(layout_.furniture, ++page_);
        bool const joined = layout_.joined && !furniture.empty() && !lines_.back().empty();
        if (joined) {
            lines_.back() += "  " + furniture.front();
            furniture.erase(furniture.begin());
        }
        lines_.insert(lines_.end(), furniture.begin(), furniture.end());
    }

    PrintedLayout const& layout_;
    std::vector<std::string> lines_;
    std::size_t number_ = 0;
    std::size_t on_page_ = 0;
    std::size_t page_ = 1;
};

std::string joined(std::vector<std::string> const& lines, PrintedLayout const& layout) {
    std::string text;
    for (auto const& line : lines) {
        if (layout.one_line && line.empty())
            continue;
        if (layout.quoted)
            text += "> ";
        text += line + (layout.one_line ? " " : layout.line_end);
    }
    if (layout.one_line)
        std::replace(text.begin(), text.end(), '\f', ' ');
    return text;
}

} // namespace

std::string describe(PrintedLayout const& layout) {
    std::string out = "width " + std::to_string(layout.width) + ", page "
                    + std::to_string(layout.lines_per_page) + ", numbers "
                    + std::to_string(static_cast<int>(layout.numbers)) + ", furniture "
                    + std::to_string(static_cast<int>(layout.furniture));
    for (auto const& [set, name] : {std::pair{layout.apart, ", apart"},
                                    std::pair{layout.joined, ", joined"},
                                    std::pair{layout.quoted, ", quoted"},
                                    std::pair{layout.one_line, ", one line"}})
        out += set ? name : "";
    return out;
}

std::string printed(std::vector<std::string> const& paragraphs, PrintedLayout const& layout) {
    PagePrinter printer(layout);
    std::vector<std::string> lines;
    std::vector<std::string> tail;
    bool enacted = false;
    for (auto const& paragraph : paragraphs) {
        if (enacted && (!tail.empty() || begins_tail(paragraph))) {
            tail.emplace_back();
            tail.push_back(paragraph);
        } else if (enacted) {
            printer.add(paragraph);
        } else {
            for (auto& line : wrapped(paragraph, layout.width))
                lines.push_back(std::move(line));
            lines.emplace_back();
            enacted = enacting_clause(paragraph) != 0;
        }
    }
    auto const body = printer.take();
    lines.insert(lines.end(), body.begin(), body.end());
    lines.insert(lines.end(), tail.begin(), tail.end());
    return joined(lines, layout);
}

std::vector<PrintedLayout> printed_layouts() {
    std::vector<PrintedLayout> layouts;
    for (std::size_t kind = 0; kind < furniture_count; ++kind)
        for (auto const numbers : {NumberPlace::None, NumberPlace::End, NumberPlace::Start})
            for (bool const apart : {true, false}) {
                PrintedLayout layout;
                layout.furniture = static_cast<Furniture>(kind);
                layout.numbers = numbers;
                layout.apart = apart;
                layout.width = 55 + 5 * (kind % 4);
                layout.lines_per_page = 17 + 3 * kind;
                layouts.push_back(layout);
                layout.line_end = "\r\n";
                layout.quoted = true;
                layout.lines_per_page += 4;
                layouts.push_back(layout);
            }
    for (auto const kind :
         {Furniture::SubstituteBill, Furniture::RaisedBill, Furniture::FileCopy}) {
        PrintedLayout layout;
        layout.furniture = kind;
        layout.numbers = NumberPlace::End;
        layout.one_line = true;
        layouts.push_back(layout);
        layout.one_line = false;
        layout.apart = false;
        layout.joined = true;
        layouts.push_back(layout);
    }
    PrintedLayout one_line;
    one_line.one_line = true;
    layouts.push_back(one_line);
    return layouts;
}

} // namespace nutmeg::test
