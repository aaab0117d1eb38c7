# Makes the Debian package with cpack, twice, and checks it: its fields, that it holds what the install rules
# install, with the modes and dates that a package must have, that both packages are the same bytes, and that
# the program runs from it. Run: cmake -DBUILD=DIR -DFOLDER=DIR -P check_package.cmake
cmake_minimum_required(VERSION 3.25)

foreach(tool dpkg-deb dpkg-shlibdeps gzip)
    find_program(${tool}_found ${tool})
    if(NOT ${tool}_found)
        message("Skipped: ${tool} not found, so the Debian package was not made.")
        return()
    endif()
endforeach()

set(wrong "")
set(ENV{SOURCE_DATE_EPOCH} 1700000000)
file(REMOVE_RECURSE ${FOLDER})

# make_package(NAME ZONE) makes the package in FOLDER/NAME, in this time zone. gzip is quicker than the xz of a
# real package. The umask is that of ./dev package: it is in the header of the package.
function(make_package name zone)
    execute_process(
        COMMAND sh -c "umask 022 && TZ=${zone} exec \"$@\"" sh ${CMAKE_CPACK_COMMAND}
            --config ${BUILD}/CPackConfig.cmake -G DEB -B ${FOLDER}/${name} -D CPACK_DEBIAN_COMPRESSION_TYPE=gzip
        OUTPUT_VARIABLE output ERROR_VARIABLE output RESULT_VARIABLE failed)
    file(GLOB packages ${FOLDER}/${name}/*.deb)
    list(LENGTH packages count)
    if(failed OR NOT count EQUAL 1)
        message(FATAL_ERROR "cpack made ${count} packages:\n${output}")
    endif()
    set(${name} ${packages} PARENT_SCOPE)
endfunction()
make_package(first UTC)
make_package(second America/New_York)

get_filename_component(file ${first} NAME)
file(SHA256 ${first} first_hash)
file(SHA256 ${second} second_hash)
if(NOT first_hash STREQUAL second_hash)
    list(APPEND wrong "two packages of one build differ: compare ${first} and ${second}")
endif()

# check_field(NAME PATTERN)
function(check_field name pattern)
    execute_process(COMMAND dpkg-deb --field ${first} ${name} OUTPUT_VARIABLE value OUTPUT_STRIP_TRAILING_WHITESPACE)
    if(NOT value MATCHES "${pattern}")
        set(wrong ${wrong} "field ${name} is \"${value}\", not ${pattern}" PARENT_SCOPE)
    endif()
endfunction()
check_field(Package "^nutmeg$")
check_field(Version "^[0-9]+[.][0-9]+[.][0-9]+-1")
check_field(Architecture "^[a-z0-9]+$")
check_field(Maintainer "^[^<]+ <[^@>]+@[^>]+>$")
check_field(Section "^text$")
check_field(Priority "^optional$")
check_field(Depends "libc6 .*libicu[0-9]+")
check_field(Depends "libboost-json[0-9.]+ ")
check_field(Recommends "mupdf-tools")
check_field(Suggests "libreoffice-writer-nogui")
check_field(Description "^[a-z].+\n .+")

set(ENV{TZ} UTC)
execute_process(COMMAND dpkg-deb --contents ${first} OUTPUT_VARIABLE contents COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "[^\n]+" lines "${contents}")
set(modes "^(drwxr-xr-x|-rw-r--r--|-rwxr-xr-x|lrwxrwxrwx) root/root ")
foreach(line ${lines})
    if(NOT line MATCHES "${modes}" OR NOT line MATCHES " 2023-11-14 22:13 \\./usr/")
        list(APPEND wrong "mode, owner, date or folder of a file: ${line}")
    endif()
endforeach()

# The package holds exactly the installed files, some of them under the names that Debian requires.
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${FOLDER}/installed
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND dpkg-deb --extract ${first} ${FOLDER}/root COMMAND_ERROR_IS_FATAL ANY)
file(GLOB_RECURSE installed RELATIVE ${FOLDER}/installed ${FOLDER}/installed/*)
file(GLOB_RECURSE packed RELATIVE ${FOLDER}/root/usr ${FOLDER}/root/usr/*)
set(expected share/doc/nutmeg/changelog.Debian.gz share/doc/nutmeg/copyright)
foreach(path ${installed})
    string(REGEX REPLACE "^(share/man/.*)$" "\\1.gz" path ${path})
    string(REPLACE share/zsh/site-functions share/zsh/vendor-completions path ${path})
    string(REPLACE share/doc/nutmeg/CHANGELOG.md share/doc/nutmeg/changelog.gz path ${path})
    list(APPEND expected ${path})
endforeach()
set(missing ${expected})
list(REMOVE_ITEM missing ${packed})
list(REMOVE_ITEM packed ${expected})
foreach(path ${missing})
    list(APPEND wrong "${path} is missing in the package")
endforeach()
foreach(path ${packed})
    list(APPEND wrong "${path} is in the package, but no install rule installs it")
endforeach()

file(GLOB_RECURSE compressed ${FOLDER}/root/*.gz)
execute_process(COMMAND gzip --test ${compressed} ERROR_VARIABLE errors RESULT_VARIABLE failed)
if(failed)
    list(APPEND wrong "${errors}")
endif()

unset(ENV{NUTMEG_STATUTES})
execute_process(
    COMMAND ${FOLDER}/root/usr/bin/nutmeg preview ${FOLDER}/root/usr/share/nutmeg/examples/02-age-eighteen.htm
    OUTPUT_VARIABLE report ERROR_VARIABLE errors RESULT_VARIABLE failed)
string(FIND "${report}" "${FOLDER}/root/usr/share/nutmeg/sample" at)
if(failed OR at EQUAL -1)
    list(APPEND wrong "the program of the package does not preview an example on its sample statutes: ${errors}${report}")
endif()

if(wrong)
    list(JOIN wrong "\n  " text)
    message(FATAL_ERROR "${file} is wrong:\n  ${text}")
endif()
