#include "cli/html/escape.hpp"

#include "cli/report/wording.hpp"

namespace nutmeg {

std::string html_escape(std::string_view words) {
    std::string out;
    out.reserve(words.size() + words.size() / 16);
    for (char const c : printable(words)) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

std::string HtmlIds::assign_id(std::string_view wanted) {
    std::string id;
    for (char const c : wanted) {
        bool const plain =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
        id += plain ? c : '_';
    }
    if (assigned_.insert(id).second)
        return id;
    auto& number = last_[id];
    for (number = number < 2 ? 2 : number + 1;; ++number)
        if (auto numbered = id + "-" + std::to_string(number); assigned_.insert(numbered).second)
            return numbered;
}

std::string id_of_path(std::string_view path) {
    std::string id;
    for (char const c : path)
        if (c == '(')
            id += '-';
        else if (c != ')')
            id += c;
    return id;
}

} // namespace nutmeg
