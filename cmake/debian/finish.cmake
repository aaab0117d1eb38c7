# cpack runs this on the installed files before it packs them. Debian's policy requires compressed manual pages
# (12.1), a copyright file instead of a copy of a common license (12.5), and two changelogs, of the program and
# of its packaging (12.7).
cmake_minimum_required(VERSION 3.25)

set(share ${CPACK_TEMPORARY_DIRECTORY}/usr/share)
set(documents ${share}/doc/nutmeg)

file(COPY ${CPACK_NUTMEG_SOURCE}/cmake/debian/copyright DESTINATION ${documents})
# The README links to it.
file(REMOVE ${documents}/LICENSE)
file(CREATE_LINK ../../common-licenses/Apache-2.0 ${documents}/LICENSE SYMBOLIC)

# zsh of Debian does not read the completion in site-functions.
file(RENAME ${share}/zsh/site-functions ${share}/zsh/vendor-completions)
file(RENAME ${documents}/CHANGELOG.md ${documents}/changelog)
string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC)
file(WRITE ${documents}/changelog.Debian "nutmeg (${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}) stable; urgency=medium

  * See changelog.gz.

 -- ${CPACK_PACKAGE_CONTACT}  ${date}
")
file(GLOB_RECURSE pages ${share}/man/*.[1-9])
execute_process(COMMAND gzip -9n ${pages} ${documents}/changelog ${documents}/changelog.Debian
    COMMAND_ERROR_IS_FATAL ANY)

# The files in the package depend neither on the umask nor on when they were installed.
execute_process(COMMAND chmod -R u=rwX,go=rX ${CPACK_TEMPORARY_DIRECTORY}/usr COMMAND_ERROR_IS_FATAL ANY)
if(DEFINED ENV{SOURCE_DATE_EPOCH})
    execute_process(COMMAND find ${CPACK_TEMPORARY_DIRECTORY} -exec touch -h -d @$ENV{SOURCE_DATE_EPOCH} {} +
        COMMAND_ERROR_IS_FATAL ANY)
endif()
