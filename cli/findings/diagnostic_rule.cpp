#include "cli/findings/diagnostic_rule.hpp"

#include "cli/report/wording.hpp"
#include "parser/text/diagnostic_table.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::string_view blank = "{}";

/// The message with "..." for each argument.
std::string without_arguments(std::string_view message) {
    std::string words;
    for (;;) {
        auto const at = message.find(blank);
        words += message.substr(0, at);
        if (at == message.npos)
            return words;
        words += "...";
        message.remove_prefix(at + blank.size());
    }
}

/// The part that says what is wrong.
std::string_view fault_in(DiagnosticKind const& kind) {
    auto const message = kind.message;
    return message.substr(0, message.size() - advice_of(kind.code).size());
}

std::string title_of(DiagnosticKind const& kind) {
    auto const fault = without_arguments(fault_in(kind));
    if (fault.find_first_not_of(". ") == fault.npos) {
        std::string name(kind.name);
        std::replace(name.begin(), name.end(), '-', ' ');
        return sentence(name);
    }
    auto const title = sentence(fault.substr(0, fault.find_last_not_of(' ') + 1));
    return title.ends_with("....") ? title.substr(0, title.size() - 1) : title;
}

} // namespace

std::string_view advice_of(DiagnosticCode code) {
    auto const message = diagnostic_kind(code).message;
    auto const last_blank = message.rfind(blank);
    auto const from = last_blank == message.npos ? 0 : last_blank;
    auto const at = message.find(". ", from);
    return at == message.npos ? std::string_view() : message.substr(at + 2);
}

FindingRule diagnostic_rule(DiagnosticCode code) {
    auto const& kind = diagnostic_kind(code);
    FindingRule rule{std::string(kind.name), kind.severity, title_of(kind), {}};
    auto const topic = diagnostic_topic_titles[static_cast<std::size_t>(kind.topic)];
    rule.help = std::string(topic) + ":";
    for (auto const& one : diagnostic_table)
        if (one.name == kind.name && one.topic == kind.topic)
            rule.help += " " + sentence(without_arguments(one.message));
    return rule;
}

} // namespace nutmeg
