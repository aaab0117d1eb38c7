#include "parser/notes/history_change.hpp"
#include "parser/notes/history_note_grammar.hpp"
#include "parser/notes/note.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::string_view open_quote = "“";
constexpr std::string_view close_quote = "”";

/// Quotations and parenthesized words of a note. An unpaired quotation mark or parenthesis is
/// ignored.
struct Enclosures {
    std::vector<Span> quotes;
    std::vector<Span> parentheses; ///< the outermost ones, outside quotations
};

class HistoryReader {
public:
    explicit HistoryReader(std::string_view note) : note_(note), budget_(note.size()) {}

    HistoryNote read() {
        find_enclosures();
        auto at = skip_spaces(0);
        if (starts(at, "History")) {
            at += 7;
            if (at < note_.size() && note_[at] != ':')
                report(DiagnosticCode::HistoryColonMissing, at, at + 1);
            if (at < note_.size() && (note_[at] == ':' || note_[at] == ';'))
                ++at;
        }
        std::size_t quote = 0;
        std::size_t parenthesis = 0;
        for (auto begin = at; begin < note_.size();) {
            auto const end = clause_end(begin, quote, parenthesis);
            read_clause(begin, end);
            begin = end + 1;
        }
        return std::move(result_);
    }

private:
    bool starts(std::size_t at, std::string_view words) const {
        return at <= note_.size() && note_.substr(at).starts_with(words);
    }

    std::size_t skip_spaces(std::size_t at) const {
        while (at < note_.size() && is_space(note_[at]))
            ++at;
        return at;
    }

    void report(CheckedCode<> code, std::size_t begin, std::size_t end) {
        result_.diagnostics.push_back(make_diagnostic(code, {.span = make_span(begin, end)}));
    }

    void find_enclosures() {
        auto open = std::string_view::npos;
        for (auto at = note_.find('\xE2'); at != std::string_view::npos;
             at = note_.find('\xE2', at + 1)) {
            if (starts(at, open_quote)) {
                if (open != std::string_view::npos)
                    report_quote(open);
                open = at;
            } else if (starts(at, close_quote)) {
                if (open == std::string_view::npos)
                    report_quote(at);
                else
                    enclosures_.quotes.push_back(make_span(open, at + close_quote.size()));
                open = std::string_view::npos;
            }
        }
        if (open != std::string_view::npos)
            report_quote(open);
        find_parentheses();
    }

    void report_quote(std::size_t at) {
        report(DiagnosticCode::HistoryQuoteUnmatched, at, at + open_quote.size());
    }

    void find_parentheses() {
        std::vector<std::size_t> open;
        std::size_t quote = 0;
        auto& pairs = enclosures_.parentheses;
        for (std::size_t at = 0; at < note_.size(); ++at) {
            if (quote < enclosures_.quotes.size() && enclosures_.quotes[quote].begin == at) {
                at = enclosures_.quotes[quote++].end - 1;
            } else if (note_[at] == '(') {
                open.push_back(at);
            } else if (note_[at] == ')' && !open.empty()) {
                auto const pair = make_span(open.back(), at + 1);
                open.pop_back();
                while (!pairs.empty() && pair.contains(pairs.back()))
                    pairs.pop_back();
                pairs.push_back(pair);
            }
        }
    }

    /// The next "; " (or the end of the note) outside quotations and parentheses. `quote` and
    /// `parenthesis` are the first that end after `begin`.
    std::size_t clause_end(std::size_t begin, std::size_t& quote, std::size_t& parenthesis) const {
        auto const outside = [](std::vector<Span> const& spans, std::size_t& next, std::size_t at) {
            while (next < spans.size() && spans[next].end <= at)
                ++next;
            return next == spans.size() || at < spans[next].begin;
        };
        for (auto at = note_.find(';', begin); at != std::string_view::npos;
             at = note_.find(';', at + 1))
            if (outside(enclosures_.quotes, quote, at)
                && outside(enclosures_.parentheses, parenthesis, at))
                return at;
        return note_.size();
    }

    void read_clause(std::size_t begin, std::size_t end) {
        begin = skip_spaces(begin);
        while (end > begin && (is_space(note_[end - 1]) || note_[end - 1] == '.'))
            --end;
        if (begin >= end)
            return;
        HistoryClause clause;
        auto const body = read_head(begin, end, clause);
        if (body >= end && clause.act.empty())
            return;
        if (clause.act.empty() && !result_.clauses.empty() && continues(begin)) {
            auto& before = result_.clauses.back();
            before.span.end = static_cast<std::uint32_t>(end);
            read_body(body, end, before);
            return;
        }
        clause.span = make_span(begin, end);
        if (clause.act.empty())
            report(DiagnosticCode::HistoryNoAct, begin, end);
        read_body(body, end, clause);
        result_.clauses.push_back(std::move(clause));
    }

    void read_body(std::size_t begin, std::size_t end, HistoryClause& clause) {
        read_changes(note_, make_span(begin, end), enclosures_.quotes, budget_, clause);
    }

    /// "; and amended Subsec. (b)": the act of the clause before.
    bool continues(std::size_t begin) const {
        return is_lower(note_[begin]) || note_[begin] == '(' || starts(begin, "Subsec")
            || starts(begin, "Subdiv") || starts(begin, "Subpara");
    }

    /// The offset after the year of "In 1979 Sec. 99-1 transferred to", else `at`.
    std::size_t skip_year(std::size_t at) const {
        constexpr std::size_t size = 8;
        return starts(at, "In ") && starts(at + size, "Sec. ") ? at + size : at;
    }

    /// Reads the name of the act.
    /// @return the offset after it
    std::size_t read_head(std::size_t begin, std::size_t end, HistoryClause& clause) {
        auto at = begin;
        if (starts(at, "(") && !starts(at, "(a"))
            ++at;
        for (auto const* label : {"Former Sec. ", "Present section:"})
            if (starts(at, label)) {
                auto const colon = note_.substr(0, end).find(':', at);
                if (colon != std::string_view::npos)
                    at = skip_spaces(colon + 1);
            }
        if (starts(at, "Revisor's note") || starts(at, "Revisor’s note")
            || starts(at, "Revisors' note")) {
            clause.act = "Revisor's note";
            auto const colon = note_.substr(0, end).find(':', at);
            return colon == std::string_view::npos ? end : colon + 1;
        }
        for (auto const* lead : {"Pursuant to ", "pursuant to ", "Later ", "later ", "and "})
            if (starts(at, lead))
                at += std::string_view(lead).size();
        // The skipped words may extend past the clause: "; and" at the end of a note.
        at = std::min(skip_year(at), end);
        auto const* first = note_.data() + at;
        auto const* const last = note_.data() + end;
        std::vector<std::string> acts;
        if (grammar::history_acts_at(first, last, acts) && !acts.empty()) {
            name_acts(acts, clause);
            return static_cast<std::size_t>(first - note_.data());
        }
        grammar::HistoryTransfer transfer;
        if (grammar::history_transfer_at(first, last, transfer)) {
            clause.act = transfer.from;
            HistoryChange change;
            change.verb = HistoryChange::Verb::Transferred;
            change.span = make_span(at, static_cast<std::size_t>(first - note_.data()));
            change.to.push_back(transfer.to);
            clause.changes.push_back(std::move(change));
            return static_cast<std::size_t>(first - note_.data());
        }
        return at;
    }

    /// "P.A. 83-487 and 83-500": the second is also a public act.
    static void name_acts(std::vector<std::string>& acts, HistoryClause& clause) {
        clause.act = std::move(acts.front());
        for (std::size_t i = 1; i < acts.size(); ++i) {
            auto const bare = acts[i].find_first_not_of("0123456789-") == std::string::npos;
            clause.more_acts.push_back(bare ? "P.A. " + acts[i] : std::move(acts[i]));
        }
    }

    std::string_view note_;
    std::size_t budget_; ///< how many provisions ranges may still add, so that a note stays small
    Enclosures enclosures_;
    HistoryNote result_;
};

} // namespace

HistoryNote parse_history_note(std::string_view note) {
    return HistoryReader(note).read();
}

} // namespace nutmeg
