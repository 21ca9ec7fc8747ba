// Pages of signing in and of accounts.
#include "base/catalogue/parts.h"

namespace base {

std::span<const Words> accountPagesWords() {
  static constexpr Words kWords[] = {
      {"pages.accounts.sign-in", "Masuk", "Sign in"},
      {"pages.accounts.idle", "Anda keluar karena {menit} menit tidak ada kegiatan.",
       "You were signed out because nothing happened for {menit} minutes."},
      {"pages.accounts.login", "Nama pengguna", "User name"},
      {"pages.accounts.password", "Sandi", "Password"},
      {"pages.accounts.forgotten", "Lupa sandi", "Forgotten password"},
      {"pages.accounts.no-account", "Belum punya akun? Akun dibuat atas permintaan instansi Anda.",
       "No account yet? One is made when your agency asks for it."},
      {"pages.accounts.ask-account", "Minta akun", "Ask for an account"},
      {"pages.accounts.no-match", "Nama pengguna atau sandi tidak cocok.",
       "User name and password do not match."},
      {"pages.accounts.other-login", "Masuk dengan nama lain", "Sign in with another name"},
      {"pages.accounts.enter-code", "Masukkan kode", "Enter the code"},
      {"pages.accounts.code-from",
       "6 angka dari aplikasi autentikator di ponsel Anda, pada baris “{kantor}”.",
       "6 digits of the authenticator app on your telephone, in the line “{kantor}”."},
      {"pages.accounts.recovery-from",
       "Salah satu dari sepuluh kode yang Anda simpan ketika memasang kode masuk. Setiap kode berlaku "
       "sekali.",
       "One of the ten codes that you kept when you set up your sign-in code. Each works once."},
      {"pages.accounts.code", "Kode 6 angka", "6-digit code"},
      {"pages.accounts.code-hint", "Berganti setiap 30 detik", "A new one every 30 seconds"},
      {"pages.accounts.recovery-code", "Kode pemulihan", "Recovery code"},
      {"pages.accounts.recovery-example", "Contoh: 7KQM-2XWD-9F3T", "For example: 7KQM-2XWD-9F3T"},
      {"pages.accounts.go-on", "Lanjut", "Go on"},
      {"pages.accounts.no-telephone", "Ponsel tidak ada: pakai kode pemulihan",
       "No telephone at hand: use a recovery code"},
      {"pages.accounts.telephone", "Pakai kode dari ponsel", "Use the code of the telephone"},
      {"pages.accounts.wrong-code",
       "Kode tidak cocok. Tunggu kode berikutnya; samakan jam ponsel bila terulang.",
       "The code is wrong. Wait for the next one; set the telephone's clock if it happens again."},
      {"pages.accounts.wrong-code-of-few",
       "Kode tidak cocok. Tunggu kode berikutnya; samakan jam ponsel bila terulang. Tersisa {count} "
       "percobaan.",
       "The code is wrong. Wait for the next one; set the telephone's clock if it happens again. Attempts "
       "left: "
       "{count}."},
      {"pages.accounts.set-up", "Pasang kode masuk", "Set up your sign-in code"},
      {"pages.accounts.set-up-why",
       "Setiap kali masuk, aplikasi di ponsel memberi 6 angka. Aplikasi apa pun yang mendukung TOTP dapat "
       "dipakai, "
       "juga tanpa internet.",
       "Each time you sign in, an app on your telephone gives 6 digits. Any app for TOTP will do, also "
       "without "
       "Internet."},
      {"pages.accounts.scan", "Buka aplikasi autentikator, lalu pindai kode ini.",
       "Open the authenticator app, then scan this code."},
      {"pages.accounts.qr", "Kode QR dengan kunci untuk aplikasi autentikator",
       "QR code with the key for the authenticator app"},
      {"pages.accounts.cannot-scan", "Tidak bisa memindai? Ketik kunci ini", "Cannot scan? Type this key"},
      {"pages.accounts.type-code", "Ketik 6 angka yang muncul", "Type the 6 digits that it shows"},
      {"pages.accounts.set-up-go-on", "Pasang dan lanjut", "Set up and go on"},
      {"pages.accounts.codes-next", "Berikutnya: sepuluh kode pemulihan untuk dicetak, bila ponsel hilang.",
       "Next: ten recovery codes to print, in case the telephone is lost."},
      {"pages.accounts.recovery-codes", "Kode pemulihan", "Recovery codes"},
      {"pages.accounts.recovery-why",
       "Setiap kode berlaku sekali, bila ponsel tidak ada. Hanya ditampilkan sekarang: cetak atau salin, "
       "lalu simpan "
       "terpisah dari ponsel. Kode lama tidak berlaku lagi.",
       "Each code works once, when the telephone is not at hand. They are shown only now: print or copy "
       "them, and "
       "keep them apart from the telephone. Earlier codes no longer work."},
      {"pages.accounts.saved", "Sudah saya simpan", "I have kept them"},
      {"pages.accounts.own", "Akun Anda", "Your account"},
      {"pages.accounts.ways-in", "Cara masuk", "How you sign in"},
      {"pages.accounts.change-password", "Ganti sandi", "Change the password"},
      {"pages.accounts.codes", "Kode masuk (TOTP)", "Sign-in code (TOTP)"},
      {"pages.accounts.codes-needed", "Wajib untuk akun Anda.", "Your account needs it."},
      {"pages.accounts.codes-set", "Terpasang", "Set up"},
      {"pages.accounts.codes-missing", "Belum dipasang", "Not set up"},
      {"pages.accounts.move-codes", "Pindahkan ke ponsel lain", "Move to another telephone"},
      {"pages.accounts.move-why",
       "Ketik sandi sekali lagi. Kode dari ponsel lama berlaku sampai kode dari aplikasi yang baru cocok.",
       "Type your password once more. The codes of the old telephone work until one of the new app was "
       "right."},
      {"pages.accounts.of-ten", "{pemulihan} dari 10", "{pemulihan} of 10"},
      {"pages.accounts.made", "Dibuat {pemulihan-sejak}", "Made {pemulihan-sejak}"},
      {"pages.accounts.new-codes", "Buat kode baru", "Make new codes"},
      {"pages.accounts.new-codes-why",
       "Sepuluh kode pemulihan baru dibuat dan ditampilkan sekali. Kode lama tidak berlaku lagi. Ketik sandi "
       "sekali "
       "lagi.",
       "Ten new recovery codes are made and shown once. Earlier ones no longer work. Type your password once "
       "more."},
      {"pages.accounts.sessions", "Sesi yang terbuka", "Open sessions"},
      {"pages.accounts.device", "Perangkat", "Device"},
      {"pages.accounts.began", "Masuk sejak", "Signed in since"},
      {"pages.accounts.last-used", "Terakhir dipakai", "Last used"},
      {"pages.accounts.action", "Tindakan", "Action"},
      {"pages.accounts.this-session", "Sesi ini", "This session"},
      {"pages.accounts.end", "Akhiri", "End"},
      {"pages.accounts.end-others", "Akhiri semua selain ini", "End all but this one"},
      {"pages.accounts.unknown-device", "Perangkat tidak dikenal", "Unknown device"},
      {"pages.accounts.record", "Catatan masuk", "Sign-in record"},
      {"pages.accounts.time", "Waktu", "Time"},
      {"pages.accounts.what", "Kejadian", "What happened"},
      {"pages.accounts.by", "oleh {oleh}", "by {oleh}"},
      {"pages.accounts.old-password", "Sandi sekarang", "Present password"},
      {"pages.accounts.new-password", "Sandi baru", "New password"},
      {"pages.accounts.password-hint",
       "Paling sedikit 12 huruf. Beberapa kata yang tidak berhubungan sudah cukup; tanda khusus tidak wajib.",
       "At least 12 characters. A few unrelated words are enough; no special signs are needed."},
      {"pages.accounts.others-end", "Sesi di perangkat lain berakhir.", "Sessions on other devices end."},
      {"pages.accounts.save-password", "Simpan sandi", "Save the password"},
      {"pages.accounts.act-entered", "Masuk", "Signed in"},
      {"pages.accounts.act-refused", "Sandi ditolak", "Password refused"},
      {"pages.accounts.act-code-refused", "Kode ditolak", "Code refused"},
      {"pages.accounts.act-left", "Keluar", "Signed out"},
      {"pages.accounts.act-session-ended", "Sesi diakhiri", "Session ended"},
      {"pages.accounts.act-password-set", "Sandi dipasang", "Password set"},
      {"pages.accounts.act-second-factor-set", "Kode masuk dipasang", "Sign-in code set up"},
      {"pages.accounts.act-recovery-codes-made", "Kode pemulihan dibuat", "Recovery codes made"},
      {"pages.accounts.act-recovery-code-used", "Kode pemulihan dipakai", "Recovery code used"},
      {"pages.accounts.act-invited", "Diundang", "Invited"},
      {"pages.accounts.act-reset-asked", "Sandi baru diminta", "New password asked for"},
      {"pages.news.session-ended", "Sesi diakhiri.", "The session has ended."},
      {"pages.news.password-changed", "Sandi diganti. Sesi di perangkat lain sudah berakhir.",
       "The password is changed. Sessions on other devices have ended."},
      {"pages.news.signed-out", "Anda sudah keluar.", "You are signed out."},
      {"pages.news.sign-in-anew",
       "Waktu untuk langkah ini habis, atau terlalu banyak kode yang salah. Masuk lagi.",
       "The time for this step is over, or too many codes were wrong. Sign in again."},
  };
  return kWords;
}

}  // namespace base
