#include "parser/bills/bill_document.hpp"

#include "parser/bills/act.hpp"
#include "parser/bills/bill_lines.hpp"
#include "parser/documents/read_document.hpp"

#include <set>

namespace nutmeg {

namespace {

/// The words of the sections of the statutes that the bill amends.
KnownWords amended_words(Document const& bill, LawText const& law) {
    std::set<std::string> numbers;
    for (auto const& section : parse_act(bill).sections)
        for (auto const& target : section.targets)
            if (target.source == LawSource::GeneralStatutes)
                numbers.insert(target.number);
    KnownWords words;
    for (auto const& number : numbers)
        words.add(law(number));
    return words;
}

} // namespace

Document read_bill_document(std::string_view bytes, std::string const& name, LawText const& law) {
    auto rules = bill_line_rules();
    auto document = read_document(bytes, name, rules);
    if (!law || !(is_print_format(document.format) || has_broken_words(document, {})))
        return document;
    auto const words = amended_words(document, law);
    if (words.empty() || !has_broken_words(document, words))
        return document;
    rules.law_words = &words;
    return read_document(bytes, name, rules);
}

} // namespace nutmeg
