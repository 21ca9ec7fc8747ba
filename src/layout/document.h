// The input of layout: a flow of blocks on pages of one style. Plain values. Lengths are in points (1/72
// inch) unless a name says otherwise. Text is UTF-8 in NFC, without control characters.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "layout/font_metrics.h"

namespace layout {

struct TextStyle {
  FontRequest font;
  double size = 11;
  bool underline = false;
  float gray = 0;         // 0 black, 1 white
  std::string link = {};  // an address that the text leads to; empty: none

  bool operator==(const TextStyle&) const = default;
};

struct Run {
  std::string text;
  TextStyle style;
};

enum class Alignment { Left, Right, Center, Justified };

// A block's structure type for assistive technology (ISO 32000-1, 14.8.4). Artifact: not announced.
enum class Role : std::uint8_t {
  Document,
  Section,  // Sect
  Heading1,
  Heading2,
  Paragraph,
  List,
  ListItem,
  Label,  // Lbl
  ListBody,
  Table,
  TableRow,
  HeaderCell,  // TH, Scope column
  DataCell,
  Figure,
  Link,  // made by the writer for a text that leads to an address, not by layout
  Form,  // a form field; made by the writer for a frame that names one, not by layout
  Artifact,
};

struct Paragraph {
  // Runs of U+0020 separate words; U+00A0 is a blank at which no line ends; U+000A ends the line. Without
  // words it is an empty line and not announced.
  std::vector<Run> runs;
  // Justified: all breaks are chosen together; the last line, and any that would be stretched too far, stand
  // left.
  Alignment alignment = Alignment::Left;
  double leading = 14;  // distance between baselines
  double firstIndent = 0;
  double leftIndent = 0;
  double rightIndent = 0;
  double spaceBefore = 0;  // the larger of it and the previous spaceAfter counts; none at a page's top
  double spaceAfter = 0;
  bool keepWithNext = false;
  Role role = Role::Paragraph;
};

struct Block;

// "a. …", "1. …": the label stands at the left in `labelWidth`, the body beside it. A wider label moves the
// bodies of the whole list to the right.
struct ListItem {
  std::string label;
  std::vector<Block> body;
};

struct List {
  std::vector<ListItem> items;
  TextStyle labelStyle;
  double leftIndent = 0;
  double labelWidth = 18;
  double spaceBefore = 0;
  double spaceAfter = 0;
};

struct Cell {
  std::vector<Paragraph> paragraphs;
  int columnSpan = 1;
};

struct Row {
  std::vector<Cell> cells;
  double height = 0;            // at least; for what is filled in by hand
  Role role = Role::Paragraph;  // with Reading::Rows
};

enum class Borders { None, All };

// How assistive technology announces a grid.
enum class Reading {
  Table,  // as a table
  Rows,   // each row as one paragraph: a label, its colon, its value, which alone may be long
};

// A grid. Each row, with its spans, must fill the columns. With Borders::None it also sets things side by
// side (the "Nomor : …" block).
struct Table {
  struct Column {
    double width = 0;                       // with padding; 0: by its content, from the rest
    Alignment alignment = Alignment::Left;  // for cells' paragraphs that are Left
  };
  std::vector<Column> columns;
  std::vector<Row> head;  // repeated at the top of each further page
  std::vector<Row> rows;  // a row is not split unless it is higher than a page
  Borders borders = Borders::All;
  Reading reading = Reading::Table;
  double cellPadding = 3;
  double spaceBefore = 0;
  double spaceAfter = 0;
  std::string summary;  // for assistive technology
};

// An image; `image` is its number in the writer.
struct Image {
  int image = 0;
  double width = 0;
  double height = 0;
  Alignment alignment = Alignment::Left;
  std::string alternative;  // describes the image; empty: decoration, an artifact
};

// A QR code (ISO/IEC 18004) of `content`. `size` includes the quiet zone.
struct QrCode {
  std::string content;
  double size = 0;
  Alignment alignment = Alignment::Left;
  std::string alternative;
};

// A horizontal line across the measure; an artifact.
struct Rule {
  double thickness = 0.5;
  double spaceBefore = 0;
  double spaceAfter = 0;
  float gray = 0;
};

// Room in addition to the blocks' own. It vanishes where a page overflows, but stays at the top of the first
// page and after a PageBreak.
struct Space {
  double height = 0;
};

// The next block begins a page, unless this page is empty. Does nothing inside other blocks.
struct PageBreak {};

// Blocks that stay on one page, such as a signature block. A group higher than a page is split like other
// blocks and loses its frame. `indent` shifts them to the right, `width` (when positive) narrows them;
// `frame` draws a thin rounded box around them. `keepWithPrevious` pulls the last two lines of the previous
// block onto the same page, so that a signature never stands alone. When it would begin a page for want of at
// most 20 points, the room between the blocks is tightened instead.
struct Group {
  std::vector<Block> blocks;
  double indent = 0;
  double width = 0;
  double padding = 0;
  bool frame = false;
  std::string field;  // see Frame::field; only with a frame
  bool keepWithPrevious = false;
  double spaceBefore = 0;
  double spaceAfter = 0;
};

// Blocks side by side, top-aligned, without a border: a logo and the lines beside it. Never split.
struct Beside {
  struct Part {
    double width = 0;  // 0: an equal share of the rest
    std::vector<Block> blocks;
  };
  std::vector<Part> parts;
  double gap = 0;
  double spaceBefore = 0;
  double spaceAfter = 0;
};

// Blocks at the bottom of the page that the flow has reached (tembusan). When they do not fit there, they
// stand on the next page, together with the last lines or group before them, so that they do not stand alone.
// They begin in the flow instead when a page cannot hold them, or when the page before them would be left
// under a third full.
struct Bottom {
  std::vector<Block> blocks;
};

struct Block {
  std::variant<Paragraph, List, Table, Image, QrCode, Rule, Space, PageBreak, Group, Beside, Bottom> content;
};

struct PageStyle {
  double width = 595.28;  // A4; F4 is 609.45 × 935.43
  double height = 841.89;
  double top = 56.7;  // margins
  double bottom = 70.9;
  double left = 85;
  double right = 56.7;
  // "- 2 -", centred on each page from the second on; an artifact. Distance of its baseline from the paper's
  // upper edge.
  double pageNumberBaseline = 36;
  TextStyle pageNumberStyle;
  // Repeated in the lower margin of each page. Announced once, after all blocks; on later pages an artifact.
  // Its last line stands `footerBaseline` above the edge.
  std::vector<Paragraph> footer;
  double footerBaseline = 30;
  bool footerRule = true;
  // When not empty ("KONSEP"), written large and grey across each page; an artifact.
  std::string watermark;
};

struct Document {
  PageStyle page;
  std::vector<Block> blocks;
};

}  // namespace layout
