// SPDX-License-Identifier: MIT
//
// turkish: the words of Turkish.

#ifndef BREVIER_LANGUAGES_TURKISH_HPP
#define BREVIER_LANGUAGES_TURKISH_HPP

#include <brevier/language.hpp>

namespace brevier {

struct turkish : detail::pack {
  static constexpr char code[3] = "tr";
  static constexpr uint8_t share = 2;
  static constexpr uint8_t habits = habit::ordinals | 6 * habit::bytes;
  static constexpr detail::word_line lines[] = {
      {word_class::stop | word_class::dangles | word_class::weak, "bir"},
      {word_class::stop | word_class::dangles | word_class::starter, "ve ile ya veya hem"},
      {word_class::stop | word_class::dangles,
       "en çok daha de da ki mi mı mu mü gibi için kadar göre olarak değil ise"},
      {word_class::stop, "sonra önce ardından sırasında rağmen beri şekilde"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::leans | word_class::caveat,
       "ama fakat ancak"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::caveat, "eğer"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::leans | word_class::weak,
       "bu şu o"},
      {word_class::stop | word_class::starter | word_class::leans,
       "bunun bunu buna bunlar bundan bunların onun onu ona onlar onların onlara böyle ayrıca"},
      {word_class::stop | word_class::starter | word_class::leans | word_class::adverb,
       "öte dolayısıyla böylece"},
      {word_class::stop | word_class::dangles | word_class::clause,
       "olduğunu çünkü iken diye olan edilen eden olduğu bulunan gelen yapılan meydana"},
      {word_class::stop | word_class::starter | word_class::self,
       "ben biz siz sen bize beni bana bizim benim sizin"},
      {word_class::stop | word_class::self | word_class::here, "bizi size"},
      {word_class::stop | word_class::starter,
       "ne kim nasıl neden şimdi bugün dün burada yine artık sadece geçtiğimiz"},
      {word_class::stop | word_class::starter | word_class::weak,
       "her tüm bütün bazı birçok iki üç bin hiç diğer başka ilk son tek aynı büyük yeni eski"},
      {word_class::stop,
       "ilgili birlikte vardı var yok içinde üzerine üzerinde arasında tarafından nedeniyle karşı doğru yıl "
       "yılında gün yüzde kez kişi kendi yer biri olmak olması etmek ün ın in un nin nın nun nün ye ya "
       "yi yı nda nde den dan te ta ten tan e a i u ü"},
      {word_class::verb,
       "oldu etti edildi olacak ediyor oluyor olabilir edecek yaptı yapıldı vardır gerekiyor aldı verdi "
       "geldi başladı bulunuyor öldü kazandı çıktı"},
      {word_class::speech,
       "dedi söyledi belirtti açıkladı ifade kaydetti vurguladı diyor konuştu bildirdi duyurdu aktardı "
       "yazdı anlattı söylüyor"},
      {word_class::date,
       "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık pazartesi salı "
       "çarşamba perşembe cuma cumartesi pazar"},
      {word_class::own, "ğ ı"},
      {word_class::abbreviation, "doç sn mr st op gen ii iii"},
      {word_class::abbreviation | word_class::numbered, "s bkz mad cad sok mah vb vs"},
      {word_class::abbreviation | word_class::may_end, "ltd şti"},
      {word_class::page,
       "paylaş abone bülten bültenimize olun devamı yorumlar yorum reklam foto fotoğraf görsel video kaynak "
       "aa iha dha afp reuters getty oku giriş üye çerez facebook twitter whatsapp telif hakkı hakları altı "
       "yazısı image caption saklıdır tıklayın güncelleme güncellendi yayınlanma izle haberin takip "
       "instagram telegram instagram'dan"},
      {word_class::notice,
       "edin haber haberi haberlerimize haberler site uygulamamızı indirin hizmet kullanıyoruz kaçırmayın "
       "sunmak"},
      {word_class::here, "bu"},
  };
};

}  // namespace brevier

#endif  // BREVIER_LANGUAGES_TURKISH_HPP
