// SPDX-License-Identifier: MIT
//
// indonesian: the words of Indonesian.

#ifndef BREVIER_LANGUAGES_INDONESIAN_HPP
#define BREVIER_LANGUAGES_INDONESIAN_HPP

#include <brevier/language.hpp>

namespace brevier {

struct indonesian : detail::pack {
  static constexpr char code[3] = "id";
  static constexpr uint8_t share = 2;
  static constexpr uint8_t habits = 5 * habit::bytes;
  static constexpr detail::word_line lines[] = {
      {word_class::stop | word_class::dangles | word_class::starter, "sebagai di ke dari"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::adverb,
       "pada untuk dengan oleh bagi tentang terhadap hingga sampai tanpa seperti atas bahwa kepada "
       "melalui dalam setelah sebelum sejak selama saat usai"},
      {word_class::preposition, "antara terkait sebesar"},
      {word_class::stop | word_class::dangles, "tidak bukan lebih sangat agar para si sang"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::leans | word_class::caveat,
       "tetapi tapi namun"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::caveat,
       "jika kalau apabila kecuali menurut"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::leans, "dan atau serta"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::clause,
       "ketika karena sebab meski meskipun walaupun sementara supaya tempat yang"},
      {word_class::stop | word_class::starter | word_class::leans | word_class::weak, "ia dia mereka"},
      {word_class::stop | word_class::starter | word_class::leans, "ini itu hal demikian nya tersebut"},
      {word_class::stop | word_class::starter | word_class::leans | word_class::adverb,
       "selain kemudian lalu sehingga sebelumnya selanjutnya karenanya"},
      {word_class::stop | word_class::starter | word_class::self, "saya kami kita anda aku"},
      {word_class::stop | word_class::starter,
       "lain lainnya sekarang sini sana apa siapa bagaimana mengapa kapan bahkan juga jadi pun"},
      {word_class::stop | word_class::starter | word_class::weak,
       "semua setiap banyak beberapa dua tiga satu hanya masing seorang sebuah salah segera tak antaranya "
       "yaitu yakni merupakan"},
      {word_class::stop,
       "memang mungkin masih pernah selalu belum tahun hari kali persen orang adanya sendiri sama baru "
       "pertama besar lagi saja secara jelas lah per rp"},
      {word_class::stop | word_class::starter | word_class::adverb, "akhirnya kini"},
      {word_class::stop | word_class::dangles | word_class::verb,
       "adalah telah bisa dapat harus ingin mau ada sedang sudah menjadi"},
      {word_class::verb,
       "membuat memiliki mendapat mengalami terjadi dilakukan melakukan tewas menang berada terdapat "
       "mulai akan diduga ditemukan ditangkap meminta"},
      {word_class::speech,
       "kata ujar ujarnya katanya mengatakan tutur tuturnya jelasnya menjelaskan menyatakan menambahkan "
       "menyebut ungkap ungkapnya imbuhnya mengungkapkan ucap ucapnya tegas tegasnya tambahnya"},
      {word_class::date,
       "januari februari maret april mei juni juli agustus september oktober november desember senin "
       "selasa rabu kamis jumat sabtu minggu wib"},
      {word_class::abbreviation, "ir drs dra h pol kh tn st kab pt cv"},
      {word_class::abbreviation | word_class::numbered, "pasal dll tbk"},
      {word_class::abbreviation | word_class::date | word_class::may_end,
       "jan feb mar apr jun jul sep okt nov des"},
      {word_class::page,
       "bagikan gabung berlangganan langganan komentar iklan advertisement foto gambar keterangan video sumber "
       "antara afp reuters getty baca ikuti daftar masuk cookie facebook twitter whatsapp hak cipta klik "
       "dipublikasikan diperbarui cetak simak tonton editor reporter berita terkait artikel halaman "
       "instagram telegram"},
      {word_class::notice,
       "situs aplikasi pengalaman dapatkan terbaru terbit tayang menggunakan meningkatkan kanal "
       "saluran update pilihan"},
      {word_class::here, "ini kami anda"},
      {word_class::by, "oleh"},
  };
};

}  // namespace brevier

#endif  // BREVIER_LANGUAGES_INDONESIAN_HPP
