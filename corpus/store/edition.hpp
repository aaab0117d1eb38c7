// One body of statutes: the pages of a folder, or one page, read only when a section of theirs is
// asked for; of the section alone the words are read then. To know which page that is, all are
// skimmed for headings once.
#pragma once

#include "corpus/store/parallel.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/statutes/page.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

class Edition {
public:
    /// Lists and skims the pages of `path` (page_files), on all cores. Throws Error where there is
    /// none or none can be read; one among others that cannot is a finding (diagnostics), and the
    /// others are read.
    explicit Edition(std::string path);
    ~Edition();
    Edition(Edition const&) = delete;
    Edition& operator=(Edition const&) = delete;

    std::string const& path() const { return path_; }

    /// The section with that number, read now if it was not yet; null where the edition has none.
    /// Groups are found by the numbers that their heading prints. Safe from several threads. A page
    /// that turns out not to be readable is a finding, and has no sections; throws Error where it
    /// is the only one.
    std::shared_ptr<Section const> find(std::string_view number);

    /// Reads the sections of these numbers now, on all cores, and of pages that were not read
    /// before nothing else but the headings. `find` gives their other sections no less, but reads
    /// the page once more for them. To be called before any section is asked for from another
    /// thread.
    void read_only(std::span<std::string_view const> numbers);

    /// Pages that head a section of that number; more than one name, or one twice, is a fault of
    /// the pages.
    std::vector<std::string> pages_of(std::string_view number) const;

    /// A diagnostic where the edition heads the number more than once: says on which pages and
    /// lines, for which it reads them.
    Diagnostics doubled(std::string_view number);

    /// All numbers that the edition heads more than once.
    std::vector<std::string> doubled_numbers() const;

    /// What is wrong with the pages that were read so far: cut off, unreadable, a section without a
    /// number. In byte order of their paths, each with its file.
    Diagnostics diagnostics() const;

    /// The number's place in an inclusive range of a group heading ("Secs. 1-2d to 1-2y."): the
    /// group, or null.
    std::shared_ptr<Section const> find_group(std::string_view number);

    /// All single and first numbers, in their order.
    std::vector<std::string> numbers() const;

    /// All pages, read; in byte order of their paths.
    std::vector<std::shared_ptr<Page const>> read_all();

    /// Whether it is one text of statutes without mark-up (parser/statute_text).
    bool is_text() const { return is_text_; }

    /// Sets the sections of a text in the typography and paragraphs of those that `find` gives for
    /// their numbers, which the lines and quotation marks of a text are not. Does nothing for
    /// pages. To be called before any section is asked for.
    void take_typography(
        std::function<std::shared_ptr<Section const>(std::string_view)> const& find);

    /// Path of the page that the section stands on, or empty.
    std::string page_path(std::string_view number) const;

private:
    struct Buffers;

    struct Place {
        std::string key; ///< section_number_key of the number
        std::string number;
        std::uint32_t file = 0;
        std::string group_last; ///< last number of a range that this number begins, or empty
    };

    /// In the order of their numbers; those of one number in the order of the pages.
    using Places = std::vector<Place>;

    /// A page with what is needed to find its sections; the words of each are read when it is asked
    /// for.
    struct Read {
        std::once_flag once;
        std::shared_ptr<Page> page;
        std::unique_ptr<std::once_flag[]> words; ///< beside its sections: whether they were read
        std::multimap<std::string_view, std::size_t, SectionNumberLess> sections;
        /// Beside its sections: whether they have their heading alone; empty where all are whole.
        std::vector<bool> headings_alone;
        std::once_flag once_whole;
        Page whole; ///< read where a section is asked for that has its heading alone
    };

    /// The places of a page, by skimming it, or by reading it where that is not enough.
    Places skim(std::uint32_t file, std::string& buffer);
    static Places in_order(std::vector<Places> by_file);
    static std::span<Place const> places_of(Places const& places, std::string_view number);
    Read& page(std::uint32_t file, SectionChoice const& wanted = {});
    Page parse(std::uint32_t file, SectionChoice const& wanted);
    void read_section(std::uint32_t file, std::size_t index);
    /// Gives a section that has its heading alone its texts.
    void complete(std::uint32_t file, std::size_t index);
    /// The page's bytes, those of a text being laid out; in `buffer`, which takes one page after
    /// another.
    std::string_view bytes_of(std::uint32_t file, std::string& buffer) const;
    std::shared_ptr<Section const> section_in(std::uint32_t file, std::string_view number);

    std::string path_;
    bool is_text_ = false;
    std::string standard_input_; ///< its bytes, where the edition is read from it: they come once
    std::vector<std::string> files_;
    std::vector<std::size_t> sizes_; ///< beside the files: their bytes
    Places places_;
    Places groups_; ///< of these, what begins a range
    std::vector<std::unique_ptr<Read>> read_;
    std::unique_ptr<Buffers> buffers_; ///< for the bytes of a page, one for each thread
};

} // namespace nutmeg
