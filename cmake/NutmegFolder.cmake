# nutmeg_folder(FOLDER SOURCES file... [LIBRARIES library...])
#
# Adds the object library of a folder in parser/, diff/, corpus/ or cli/ (parser/text becomes
# nutmeg_parser_text) and links it into the static library of its top folder (nutmeg_parser).
# LIBRARIES are the third-party libraries that the folder uses.
function(nutmeg_folder folder)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBRARIES")
    string(REPLACE "/" "_" target "nutmeg_${folder}")
    string(REGEX MATCH "^[a-z]+" top ${folder})
    add_library(${target} OBJECT ${arg_SOURCES})
    target_link_libraries(${target} PUBLIC nutmeg_options PRIVATE ${arg_LIBRARIES})
    target_link_libraries(nutmeg_${top} PRIVATE ${target} ${arg_LIBRARIES})
endfunction()
