// Accounts, rights, and who is refused what.
#include "base/catalogue/parts.h"

namespace base {

std::span<const Words> accessWords() {
  static constexpr Words kWords[] = {
      {"access.user-disabled", "Pengguna \"{user}\" dinonaktifkan; admin dapat mengaktifkannya kembali.",
       "The user \"{user}\" is disabled; an admin can change that."},
      {"access.user-role-unknown", "Pengguna \"{user}\" memiliki peran \"{role}\", yang tidak dikenal.",
       "The user \"{user}\" has the unknown role \"{role}\"."},
      {"access.not-in-role",
       "\"{what}\" dilakukan oleh {roles}; pengguna \"{user}\" tidak memiliki peran itu di sini. "
       "Bertindaklah sebagai pengguna yang memilikinya (--as PENGGUNA).",
       "\"{what}\" is done by {roles}; the user \"{user}\" is not one here. Act as somebody who is (--as "
       "USER)."},
      {"access.on-behalf", "{event} atas nama pihak lain", "{event} on behalf of somebody else"},
      {"access.reading-a-contact", "pembacaan objek seorang narahubung",
       "reading the object of a contact person"},
      {"access.event-missing",
       "procedure.xml tidak memiliki peristiwa \"{event}\", yang dibuat oleh `berkas {command}`.",
       "procedure.xml has no event \"{event}\", which `berkas {command}` brings."},
      {"access.login-form",
       "nama pengguna (login) hanya memuat huruf kecil, angka, '-', '.', dan '_', paling banyak 64",
       "a user's name has lower-case letters, digits, '-', '.' and '_', 64 at most"},
      {"access.role-unknown",
       "tidak ada peran \"{role}\"; yang ada: pemohon, walidata, penandatangan, produsen, auditor, dan admin",
       "there is no role \"{role}\"; there are pemohon, walidata, penandatangan, produsen, auditor and "
       "admin"},
      {"access.agency-needed", "pemohon memerlukan --agency", "a pemohon needs --agency"},
      {"access.produsen-needed", "produsen memerlukan --produsen dengan kode dari produsen.xml",
       "a produsen needs --produsen with a code of produsen.xml"},
      {"access.user-exists", "Pengguna \"{user}\" sudah ada; `berkas user list` menampilkan semuanya.",
       "There is a user \"{user}\" already; `berkas user list` shows all."},
      {"access.login-was-used",
       "\"{user}\" pernah menjadi login seseorang, dan rekaman menyebutnya dengan login itu; pilih yang "
       "lain.",
       "\"{user}\" was somebody's login before, and records name him by it; choose another."},
      {"access.last-admin",
       "\"{user}\" adalah admin terakhir yang dapat bertindak, dan tanpa admin tidak seorang pun dapat "
       "mengubah akun; berikan dahulu perannya kepada orang lain (`berkas user change LOGIN --role admin`, "
       "atau `user add`, `user enable`).",
       "\"{user}\" is the last admin who can act, and without one nobody could change any account; give the "
       "role to somebody first (`berkas user change LOGIN --role admin`, or `user add`, `user enable`)."},
      {"access.last-admin-renamed",
       "\"{user}\" adalah admin terakhir yang dapat bertindak, sehingga loginnya tetap; jadikan orang lain "
       "admin dahulu.",
       "\"{user}\" is the last admin who can act and keeps its login; make another admin first."},
      {"access.user-unknown", "Tidak ada pengguna \"{user}\"; `berkas user list` menampilkan semuanya.",
       "There is no user \"{user}\"; `berkas user list` shows all."},
      {"access.named-elsewhere",
       "\"{user}\" tidak dapat berganti login selama masih disebut dalam {places}; tulis dahulu login yang "
       "baru di sana.",
       "\"{user}\" cannot be renamed as long as it is named in {places}; write the new login there first."},
      {"access.approvers-of", "series.xml (approvers pada {series})", "series.xml (approvers of {series})"},
      {"access.first-must-be-admin",
       "Akun pertama suatu instalasi harus admin (--role admin), yang kemudian membuat akun lainnya.",
       "The first account of a home must be an admin (--role admin), who makes the others."},
      {"access.accounts-exist",
       "Instalasi ini sudah memiliki akun; admin yang menambahkan akun lain (--as LOGIN).",
       "The home has accounts already; an admin adds others (--as LOGIN)."},
      {"access.make-first",
       "pemilik instalasi membuat akun pertama, seorang admin: `berkas --home DIR user add LOGIN --name NAMA "
       "--role admin`",
       "the owner of the home makes the first, an admin: `berkas --home DIR user add LOGIN --name NAME "
       "--role admin`"},
      {"access.no-account-yet", "Instalasi ini belum memiliki akun; {mend}.",
       "This home has no account yet; {mend}."},
  };
  return kWords;
}

}  // namespace base
