#include "tlog/tiles.h"

#include "support/boost_test.h"

using tlog::Tile;

BOOST_AUTO_TEST_SUITE(tiles)

BOOST_AUTO_TEST_CASE(paths_are_those_of_the_specification) {
  BOOST_TEST(tlog::pathOf({0, 1234067, 256}) == "tile/0/x001/x234/067");
  BOOST_TEST(tlog::pathOf({0, 273, 112}) == "tile/0/273.p/112");
  BOOST_TEST(tlog::pathOf({2, 0, 1}) == "tile/2/000.p/1");
  BOOST_TEST(tlog::bundlePath(1000, 256) == "tile/entries/x001/000");
}

// C2SP tlog-tiles, "Partial Tiles": 70,000 leaves; and a tree of 256.
BOOST_AUTO_TEST_CASE(a_tree_has_the_tiles_of_the_specification) {
  const auto tiles = tlog::tilesBetween(0, 70'000);
  BOOST_TEST(tiles.size() == 273u + 1 + 1 + 1 + 1);
  BOOST_TEST((tiles[272] == Tile{0, 272, 256}));
  BOOST_TEST((tiles[273] == Tile{0, 273, 112}));
  BOOST_TEST((tiles[274] == Tile{1, 0, 256}));
  BOOST_TEST((tiles[275] == Tile{1, 1, 17}));
  BOOST_TEST((tiles[276] == Tile{2, 0, 1}));
  BOOST_TEST((tlog::tilesBetween(0, 256) == std::vector<Tile>{{0, 0, 256}, {1, 0, 1}}));
}

BOOST_AUTO_TEST_CASE(growth_changes_only_the_right_edge) {
  BOOST_TEST((tlog::tilesBetween(255, 257) == std::vector<Tile>{{0, 0, 256}, {0, 1, 1}, {1, 0, 1}}));
  BOOST_TEST((tlog::tilesBetween(300, 301) == std::vector<Tile>{{0, 1, 45}}));
  BOOST_TEST(tlog::tilesBetween(300, 300).empty());
}

BOOST_AUTO_TEST_CASE(a_path_is_read_back_and_nothing_else_is) {
  for (const Tile& tile : {Tile{0, 0, 1}, Tile{3, 1234067, 256}, Tile{7, 999, 255}}) {
    const auto read = tlog::parseTilePath(tlog::pathOf(tile));
    BOOST_TEST_REQUIRE(read.has_value());
    BOOST_TEST((read->tile == tile));
  }
  BOOST_TEST(tlog::parseTilePath("tile/entries/000.p/7")->isBundle);
  for (const char* odd : {"tile/0/0", "tile/0/000.p/0", "tile/0/000.p/256", "tile/00/000", "tile/8/000",
                          "tile/0/x000/000", "tile/0/x000", "tile/0/", "tile/", "tile/0/000.p/01",
                          "tile/0/../000", "checkpoint", "tile/0/x99999999999999999999/000"})
    BOOST_TEST(!tlog::parseTilePath(odd).has_value(), odd);
}

BOOST_AUTO_TEST_CASE(a_node_stands_in_the_tile_that_has_its_leaves_or_subtrees) {
  const auto leaf = tlog::placeOf({0, 300});
  BOOST_TEST(leaf.level == 0u);
  BOOST_TEST(leaf.index == 1u);
  BOOST_TEST(leaf.first == 44u);
  BOOST_TEST(leaf.count == 1u);
  const auto node = tlog::placeOf({11, 33});
  BOOST_TEST(node.level == 1u);
  BOOST_TEST(node.index == 1u);
  BOOST_TEST(node.first == 8u);
  BOOST_TEST(node.count == 8u);
}

BOOST_AUTO_TEST_SUITE_END()
