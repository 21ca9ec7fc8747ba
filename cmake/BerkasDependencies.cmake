# Third-party libraries, all from Debian 12. Each is linked by one module only: its home.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto SSL)
find_package(pugixml REQUIRED)
find_package(PNG REQUIRED)
find_package(ZLIB REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(CLI11 REQUIRED)
find_package(prometheus-cpp CONFIG REQUIRED)
pkg_check_modules(LIBDEFLATE REQUIRED IMPORTED_TARGET libdeflate)
pkg_check_modules(LIBQRENCODE REQUIRED IMPORTED_TARGET libqrencode)
pkg_check_modules(UTF8PROC REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(LIBQPDF REQUIRED IMPORTED_TARGET libqpdf)
# qpdf's headers warn unless they are told that its old pointers are not wanted.
target_compile_definitions(PkgConfig::LIBQPDF INTERFACE POINTERHOLDER_TRANSITION=4)
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  target_compile_options(PkgConfig::LIBQPDF INTERFACE "SHELL:-include ${CMAKE_CURRENT_LIST_DIR}/qpdf_json_for_clang.h")
endif()
pkg_check_modules(LIBSODIUM REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(LIBOATH REQUIRED IMPORTED_TARGET liboath)
pkg_check_modules(LIBSECCOMP REQUIRED IMPORTED_TARGET libseccomp)
pkg_check_modules(LIBARCHIVE REQUIRED IMPORTED_TARGET libarchive)
pkg_check_modules(LIBMAGIC REQUIRED IMPORTED_TARGET libmagic)
pkg_check_modules(POPPLER_CPP REQUIRED IMPORTED_TARGET poppler-cpp)
pkg_check_modules(CURL REQUIRED IMPORTED_TARGET libcurl)

# PKCS#11 is a header; the libraries are the tokens' own and are loaded when a signer names one.
pkg_check_modules(P11KIT REQUIRED p11-kit-1)
add_library(pkcs11::header INTERFACE IMPORTED)
set_target_properties(pkcs11::header PROPERTIES INTERFACE_INCLUDE_DIRECTORIES "${P11KIT_INCLUDE_DIRS}")

# Poco's exported DataPostgreSQL target names PostgreSQL::client; find_package fails unless it exists.
pkg_check_modules(LIBPQ REQUIRED IMPORTED_TARGET libpq)
if(NOT TARGET PostgreSQL::client)
  add_library(PostgreSQL::client INTERFACE IMPORTED)
  target_link_libraries(PostgreSQL::client INTERFACE PkgConfig::LIBPQ)
endif()
find_package(Poco 1.11 REQUIRED COMPONENTS Foundation Util Net Data DataSQLite)

# libharu has neither a .pc file nor a CMake package in Debian 12.
find_library(HPDF_LIBRARY hpdf REQUIRED)
find_path(HPDF_INCLUDE_DIR hpdf.h REQUIRED)
add_library(hpdf::hpdf UNKNOWN IMPORTED)
set_target_properties(hpdf::hpdf PROPERTIES
  IMPORTED_LOCATION ${HPDF_LIBRARY}
  INTERFACE_INCLUDE_DIRECTORIES ${HPDF_INCLUDE_DIR})

if(BERKAS_TESTS)
  find_package(Boost 1.74 REQUIRED COMPONENTS unit_test_framework)
endif()
