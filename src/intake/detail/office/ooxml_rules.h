// What may not, or should not, be in a package of Office Open XML (ISO/IEC 29500, and Microsoft's
// extensions).
#pragma once

#include <array>
#include <string_view>

#include "intake/detail/office/package.h"

namespace intake::detail {

// Content type of the main part → media type of the file. Others are no document of ours.
struct MainPart {
  std::string_view contentType;  // in small letters
  std::string_view mediaType;
};

inline constexpr std::array kMainParts = {
    MainPart{"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
             "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    MainPart{"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
             "application/vnd.openxmlformats-officedocument.wordprocessingml.template"},
    MainPart{"application/vnd.ms-word.document.macroenabled.main+xml",
             "application/vnd.ms-word.document.macroEnabled.12"},
    MainPart{"application/vnd.ms-word.template.macroenabledtemplate.main+xml",
             "application/vnd.ms-word.template.macroEnabled.12"},
    MainPart{"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
             "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    MainPart{"application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
             "application/vnd.openxmlformats-officedocument.spreadsheetml.template"},
    MainPart{"application/vnd.ms-excel.sheet.macroenabled.main+xml",
             "application/vnd.ms-excel.sheet.macroEnabled.12"},
    MainPart{"application/vnd.ms-excel.template.macroenabled.main+xml",
             "application/vnd.ms-excel.template.macroEnabled.12"},
    MainPart{"application/vnd.ms-excel.addin.macroenabled.main+xml",
             "application/vnd.ms-excel.addin.macroEnabled.12"},
    MainPart{"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
             "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
    MainPart{"application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml",
             "application/vnd.openxmlformats-officedocument.presentationml.slideshow"},
    MainPart{"application/vnd.openxmlformats-officedocument.presentationml.template.main+xml",
             "application/vnd.openxmlformats-officedocument.presentationml.template"},
    MainPart{"application/vnd.ms-powerpoint.presentation.macroenabled.main+xml",
             "application/vnd.ms-powerpoint.presentation.macroEnabled.12"},
    MainPart{"application/vnd.ms-powerpoint.slideshow.macroenabled.main+xml",
             "application/vnd.ms-powerpoint.slideshow.macroEnabled.12"}};

// The beginning of a content type, or of a part's name or its end, in small letters → finding.
struct PartRule {
  std::string_view text;
  std::string_view code;
};

inline constexpr std::array kContentTypeRules = {
    PartRule{"application/vnd.ms-office.vbaproject", "office-macros"},
    PartRule{"application/vnd.ms-word.vbadata", "office-macros"},
    PartRule{"application/vnd.ms-excel.macrosheet", "office-xlm-macros"},
    PartRule{"application/vnd.ms-excel.intlmacrosheet", "office-xlm-macros"},
    PartRule{"application/vnd.openxmlformats-officedocument.spreadsheetml.dialogsheet", "office-xlm-macros"},
    PartRule{"application/vnd.ms-office.activex", "office-activex"}};

// Anywhere in the name of a part.
inline constexpr std::array kPartRules = {PartRule{"vbaproject.bin", "office-macros"},
                                          PartRule{"/macrosheets/", "office-xlm-macros"},
                                          PartRule{"/dialogsheets/", "office-xlm-macros"},
                                          PartRule{"/activex/", "office-activex"},
                                          PartRule{"/oleobject", "office-ole-object"},
                                          PartRule{"xl/connections.xml", "office-data-connection"},
                                          PartRule{"xl/querytables/", "office-data-connection"},
                                          PartRule{"pivotcacherecords", "outgoing-pivot-cache"},
                                          PartRule{"xl/model/", "office-data-connection"}};

// The last step of an external relationship's type → finding; office-external-link for others. Links that a
// reader clicks on ("hyperlink") are none.
inline constexpr std::array kRelationRules = {PartRule{"attachedtemplate", "office-external-template"},
                                              PartRule{"oleobject", "office-external-object"},
                                              PartRule{"package", "office-external-object"},
                                              PartRule{"control", "office-external-object"},
                                              PartRule{"image", "office-external-image"},
                                              PartRule{"vbaproject", "office-macros"}};

inline constexpr std::array kOoxmlElements = {
    ElementRule{"xl/externallinks/", "ddeLink", "", "", "office-dde"},
    ElementRule{"xl/externallinks/", "oleLink", "", "", "office-external-object"},
    ElementRule{"xl/worksheets/", "col", "hidden", "1", "outgoing-hidden-columns"},
    ElementRule{"xl/worksheets/", "col", "hidden", "true", "outgoing-hidden-columns"},
    ElementRule{"xl/worksheets/", "row", "hidden", "1", "outgoing-hidden-rows"},
    ElementRule{"xl/worksheets/", "row", "hidden", "true", "outgoing-hidden-rows"},
    ElementRule{"xl/worksheets/", "oleObject", "", "", "office-ole-object"},
    ElementRule{"xl/comments", "comment", "", "", "outgoing-comments"},
    ElementRule{"xl/threadedcomments/", "threadedComment", "", "", "outgoing-comments"},
    ElementRule{"word/comments", "comment", "", "", "outgoing-comments"},
    ElementRule{"ppt/comments/", "cm", "", "", "outgoing-comments"},
    ElementRule{"word/", "ins", "", "", "outgoing-tracked-changes"},
    ElementRule{"word/", "del", "", "", "outgoing-tracked-changes"},
    ElementRule{"word/document", "vanish", "", "", "outgoing-hidden-text"},
    ElementRule{"word/", "altChunk", "", "", "office-embedded-file"},
    ElementRule{"word/", "OLEObject", "", "", "office-ole-object"},
    ElementRule{"ppt/slides/", "sld", "show", "0", "outgoing-hidden-slides"},
    ElementRule{"ppt/slides/", "sld", "show", "false", "outgoing-hidden-slides"},
    ElementRule{"ppt/slides/", "oleObj", "", "", "office-ole-object"},
    ElementRule{"ppt/slides/", "snd", "", "", "office-media"},
    ElementRule{"xl/workbook", "definedName", "name", "_xlnm.Auto_Open", "office-xlm-macros"},
    ElementRule{"xl/workbook", "definedName", "name", "Auto_Open", "office-xlm-macros"},
    ElementRule{"xl/workbook", "definedName", "name", "_xlnm.Auto_Close", "office-xlm-macros"}};

}  // namespace intake::detail
