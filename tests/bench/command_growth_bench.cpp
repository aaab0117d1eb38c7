#include "corpus/edition_diff.hpp"
#include "corpus/lint/statute_lint.hpp"
#include "corpus/preview/preview.hpp"
#include "parser/bills/act.hpp"
#include "tests/bench/suites.hpp"
#include "tests/corpus/store/memory_store.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <random>

namespace nutmeg::bench {

namespace {

constexpr int repetitions = 3;        ///< the fastest one counts
constexpr double most_growth = 2.5;   ///< for twice the size; 4 would be quadratic
constexpr std::size_t sentences = 60; ///< of the section that bills amend

/// Work of size `count`, made ready in advance.
struct Case {
    std::string name;
    std::size_t count = 0;
    std::function<std::function<void()>(std::size_t count)> prepare;
};

std::string number(std::size_t value) {
    return std::to_string(value);
}

/// A sentence of common words, different for each seed.
std::string sentence(std::size_t seed) {
    std::mt19937 random(static_cast<unsigned>(seed));
    std::string words = "The keeper";
    constexpr std::size_t length = 20;
    static constexpr std::array<char const*, 16> common{"the",
                                                        "of",
                                                        "a",
                                                        "and",
                                                        "shall",
                                                        "any",
                                                        "such",
                                                        "gate",
                                                        "road",
                                                        "town",
                                                        "fee",
                                                        "by",
                                                        "in",
                                                        "for",
                                                        "or",
                                                        "under"};
    for (std::size_t i = 0; i < length; ++i)
        words += std::string(" ") + common[random() % common.size()];
    return words + ".";
}

std::string repeated(std::size_t count, std::function<std::string(std::size_t)> const& part) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i)
        all += part(i);
    return all;
}

std::unique_ptr<SectionStore> store_of(std::string const& text) {
    return std::make_unique<test::MemoryStore>(
        "law",
        std::vector<test::MemorySection>{{"99-1", text}, {"99-2", "(a) A gate.\n(b) A door."}});
}

std::shared_ptr<Statutes> statutes_of(std::string const& text) {
    std::vector<std::unique_ptr<SectionStore>> layers;
    layers.push_back(store_of(text));
    return std::make_shared<Statutes>(std::move(layers));
}

std::function<void()> lint_of(std::string const& text) {
    return [text] {
        auto const statutes = statutes_of(text);
        benchmark::DoNotOptimize(lint(Collection(*statutes)));
    };
}

std::function<void()> diff_of(std::string const& old_text, std::string const& new_text) {
    return [old_text, new_text] {
        benchmark::DoNotOptimize(diff_editions(*store_of(old_text), *store_of(new_text), false));
    };
}

/// Numbers below `count` in a random order.
std::vector<std::size_t> shuffled(std::size_t count) {
    std::vector<std::size_t> order(count);
    for (std::size_t i = 0; i < count; ++i)
        order[i] = i;
    std::shuffle(order.begin(), order.end(), std::mt19937(1));
    return order;
}

std::function<void()> moved_subdivisions(std::size_t count) {
    auto const order = shuffled(count);
    auto const text = [&](bool is_new) {
        return repeated(count, [&](std::size_t i) {
            return "\n(" + number(i + 1) + ") " + sentence(is_new ? order[i] : i);
        });
    };
    return diff_of("Gates:" + text(false), "Gates:" + text(true));
}

std::function<void()> moved_sentences(std::size_t count) {
    auto const order = shuffled(count);
    return diff_of(repeated(count, [](std::size_t i) { return sentence(i) + " "; }),
                   repeated(count, [&](std::size_t i) { return sentence(order[i]) + " "; }));
}

/// A bill that inserts a word into sentence number `at`, with that effective date.
AmendmentFile bill(std::size_t at, std::string const& date) {
    auto const paragraphs = repeated(sentences, [&](std::size_t i) {
        return "<p>" + std::string(i == at % sentences ? "<u>Word" + number(at) + "</u> " : "")
             + sentence(i) + "</p>\n";
    });
    auto const page =
        "<html><body><p><b>Public Act No. 26-" + number(at + 1)
        + "</b></p><p>Section 1. Section 99-1 of the general statutes is repealed and the "
          "following is substituted in lieu thereof (<i>Effective "
        + date + "</i>):</p>\n" + paragraphs + "</body></html>";
    return {"bill" + number(at), std::make_shared<Act const>(read_act(page, "bill")), {}};
}

std::function<void()> preview_of(std::size_t count,
                                 std::function<std::string(std::size_t)> const& date) {
    auto files = std::make_shared<std::vector<AmendmentFile>>();
    for (std::size_t i = 0; i < count; ++i)
        files->push_back(bill(i, date(i)));
    auto const law = repeated(sentences, [](std::size_t i) { return sentence(i) + "\n"; });
    return [files, law] {
        auto const statutes = statutes_of(law);
        benchmark::DoNotOptimize(preview(*files, *statutes));
    };
}

std::string one_date(std::size_t) {
    return "October 1, 2026";
}

/// Another date for each bill.
std::string own_date(std::size_t i) {
    constexpr std::size_t days = 28;
    return "July " + number(i % days + 1) + ", " + number(2027 + i / days);
}

std::vector<Case> cases() {
    return {
        {"lint_dangling_citations",
         20'000,
         [](std::size_t count) {
             return lint_of("A keeper paints." + repeated(count, [](std::size_t) {
                                return " and subsection (q) of section 99-2";
                            }));
         }},
        {"lint_own_citations",
         20'000,
         [](std::size_t count) {
             return lint_of("A keeper paints." + repeated(count, [](std::size_t) {
                                return " and subsection (q) of this section";
                            }));
         }},
        {"lint_provisions_that_cite_each_other",
         10'000,
         [](std::size_t count) {
             return lint_of("Gates:" + repeated(count, [&](std::size_t i) {
                                return "\n(" + number(i + 1) + ") See subdivision ("
                                     + number(count - i) + ") of section 99-2;";
                            }));
         }},
        {"lint_parentheses",
         50'000,
         [](std::size_t count) {
             return lint_of(repeated(count, [](std::size_t) { return "(a"; }));
         }},
        {"lint_quotes",
         50'000,
         [](std::size_t count) {
             return lint_of(repeated(count, [](std::size_t) { return "\u201Ca"; }));
         }},
        {"diff_moved_subdivisions", 4'000, moved_subdivisions},
        {"diff_moved_sentences", 2'000, moved_sentences},
        {"diff_one_term",
         10'000,
         [](std::size_t count) {
             auto const text = repeated(count, [](std::size_t i) {
                 return "\n(" + number(i + 1) + ") \u201CGate\u201D means a gate of iron;";
             });
             return diff_of("Terms:" + text, "New terms:" + text + "\n(a) Iron.");
         }},
        {"preview_bills_of_one_section",
         64,
         [](std::size_t count) { return preview_of(count, one_date); }},
        {"preview_bills_of_one_section_on_many_days",
         64,
         [](std::size_t count) { return preview_of(count, own_date); }},
    };
}

} // namespace

void register_command_growth(Table& table) {
    for (auto const& one : cases()) {
        auto const name = "growth/" + one.name;
        for (auto const factor : {1, 2}) {
            auto const work = one.prepare(one.count * static_cast<std::size_t>(factor));
            benchmark::RegisterBenchmark((name + (factor == 2 ? "/whole" : "/half")).c_str(),
                                         [work](benchmark::State& state) {
                                             keep_memory();
                                             work();
                                             for ([[maybe_unused]] auto _ : state)
                                                 work();
                                         })
                ->Iterations(1)
                ->Repetitions(repetitions)
                ->Unit(benchmark::kMillisecond);
        }
        table.bars.push_back({one.name + ": twice the size / time",
                              name + "/whole",
                              name + "/half",
                              most_growth,
                              Clock::Cpu});
    }
}

} // namespace nutmeg::bench
