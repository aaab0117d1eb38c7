#include "cli/json/search_json.hpp"

#include "cli/json/values.hpp"

#include <boost/json.hpp>

namespace nutmeg {

std::string hit_line(SearchHit const& hit) {
    json::object line{{"citation", json_text(hit.number)},
                      {"path", json_text(hit.path)},
                      {"catchline", json_text(hit.catchline)},
                      {"status", json_text(hit.status)},
                      {"edition", json_text(hit.edition)},
                      {"file", json_text(hit.file)},
                      {"line", hit.line},
                      {"sentence", json_text(hit.sentence)},
                      {"match", json::array{hit.match.begin, hit.match.end}},
                      {"note", json_text(hit.note)}};
    return json::serialize(line) + "\n";
}

} // namespace nutmeg
