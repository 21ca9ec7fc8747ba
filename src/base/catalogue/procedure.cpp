// What is wrong with procedure.xml.
#include "base/catalogue/parts.h"

namespace base {

std::span<const Words> procedureWords() {
  static constexpr Words kWords[] = {
      {"procedure.limit", "batas waktu", "limit"},
      {"procedure.state", "status", "state"},
      {"procedure.assignment-state", "status penugasan", "assignment state"},
      {"procedure.event", "peristiwa", "event"},
      {"procedure.the-event", "peristiwa {event}", "the event {event}"},
      {"procedure.the-state", "status {state}", "the state {state}"},
      {"procedure.the-reminders", "<reminders>", "the reminders"},
      {"procedure.unknown-role", "peran {role} tidak dikenal; program ini tidak memiliki peran itu",
       "unknown role {role}; the program knows no such role"},
      {"procedure.unknown-role-by", "peran {role} dalam \"by\" tidak dikenal",
       "unknown role {role} in \"by\""},
      {"procedure.role-not-listed",
       "peristiwa {event} dibawa oleh {role}, yang tidak tercantum dalam <roles>",
       "the event {event} is brought by {role}, which <roles> does not list"},
      {"procedure.no-time", "atribut \"{attribute}\" berisi {word}; tulis jam dan menit, seperti 07:30",
       "the attribute \"{attribute}\" is {word}; write hours and minutes, as 07:30"},
      {"procedure.unknown-zone",
       "zona {zone} tidak dikenal; tulis salah satu dari: Asia/Jakarta, Asia/Pontianak, Asia/Makassar, "
       "Asia/Jayapura",
       "unknown zone {zone}; write one of: Asia/Jakarta, Asia/Pontianak, Asia/Makassar, Asia/Jayapura"},
      {"procedure.closes-early", "kantor tutup sebelum buka", "the office closes before it opens"},
      {"procedure.days-before",
       "\"days-before\" harus bilangan bulat yang menurun, paling besar 999, seperti 14 7 1 0",
       "\"days-before\" must be falling whole numbers up to 999, as 14 7 1 0"},
      {"procedure.keeps-and-changes", "peristiwa {event} memiliki <keep/> tetapi mengubah sesuatu",
       "the event {event} has <keep/> and changes something"},
      {"procedure.no-effect", "peristiwa {event} tidak mengubah apa pun; jika memang demikian, tulis <keep/>",
       "the event {event} has no effect; if that is meant, write <keep/>"},
      {"procedure.must-keep",
       "peristiwa {event} dapat terjadi dalam semua status sehingga tidak boleh mengubah status",
       "the event {event} happens in any state and must keep it"},
      {"procedure.reserved", "{id} adalah kata khusus dalam tabel; ganti nama {what} itu",
       "{id} is a word of the table; rename the {what}"},
      {"procedure.id-letters", "id {id} harus terdiri dari a sampai z, 0 sampai 9, dan -",
       "the id {id} must be of a to z, 0 to 9 and -"},
      {"procedure.declared-twice", "{what} {id} dinyatakan dua kali, pertama kali di baris {line}",
       "the {what} {id} is declared twice, first at line {line}"},
      {"procedure.unknown-state", "{user} menyebut status {state}, yang tidak dikenal",
       "{user} names the unknown state {state}"},
      {"procedure.unknown-assignment-state", "{user} menyebut status penugasan {state}, yang tidak dikenal",
       "{user} names the unknown assignment state {state}"},
      {"procedure.unknown-limit", "{user} menyebut batas waktu {limit}, yang tidak dikenal",
       "{user} names the unknown limit {limit}"},
      {"procedure.goes-from-elsewhere",
       "peristiwa {event} berpindah dari {state}, padahal tidak dapat terjadi di sana",
       "the event {event} goes from {state}, where it cannot happen"},
      {"procedure.requires-elsewhere",
       "peristiwa {event} mensyaratkan sesuatu dalam {state}, padahal tidak dapat terjadi di sana",
       "the event {event} requires something in {state}, where it cannot happen"},
      {"procedure.limit-owners", "batas waktu {limit} berjalan dalam {number} status; seharusnya tepat satu",
       "the limit {limit} runs in {number} states; it must run in exactly one"},
      {"procedure.limit-not-started",
       "peristiwa {event} memasuki status dengan batas waktu {limit} dan harus memulainya satu kali: <start "
       "limit=\"{id}\"/>",
       "the event {event} enters the state of the limit {limit} and must start it once: <start "
       "limit=\"{id}\"/>"},
      {"procedure.limit-started-elsewhere",
       "peristiwa {event} memulai batas waktu {limit} tanpa memasuki statusnya",
       "the event {event} starts the limit {limit} without entering its state"},
      {"procedure.no-letter-date",
       "peristiwa {event} menghitung {limit} sejak tanggal surat, padahal bukan surat",
       "the event {event} counts {limit} from a letter's date but is no letter"},
      {"procedure.half-extension",
       "peristiwa {event} memerlukan syarat limit-running dan akibat extend-limit sekaligus, atau tidak "
       "keduanya",
       "the event {event} needs both the requirement limit-running and the effect extend-limit, or none of "
       "them"},
      {"procedure.stops-itself",
       "status {state} menghentikan batas waktu kantor, padahal batas waktunya sendiri, {limit}, milik "
       "kantor",
       "the state {state} stops the limits of the office, but its own {limit} is one"},
      {"procedure.state-not-reached", "status {state} tidak dapat dicapai oleh peristiwa mana pun",
       "the state {state} cannot be reached by any event"},
      {"procedure.assignment-state-not-reached",
       "status penugasan {state} tidak dapat dicapai oleh peristiwa mana pun",
       "the assignment state {state} cannot be reached by any event"},
      {"procedure.final-left", "status {state} bersifat final, tetapi ada peristiwa yang meninggalkannya",
       "the state {state} is final, but an event leaves it"},
      {"procedure.state-not-left",
       "status {state} tidak ditinggalkan oleh peristiwa mana pun; tambahkan satu, atau tulis final=\"yes\"",
       "the state {state} is left by no event; add one, or write final=\"yes\""},
  };
  return kWords;
}

}  // namespace base
