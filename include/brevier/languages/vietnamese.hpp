// SPDX-License-Identifier: MIT
//
// vietnamese: the words of Vietnamese.

#ifndef BREVIER_LANGUAGES_VIETNAMESE_HPP
#define BREVIER_LANGUAGES_VIETNAMESE_HPP

#include <brevier/language.hpp>

namespace brevier {

struct vietnamese : detail::pack {
  static constexpr char code[3] = "vi";
  static constexpr detail::word_line lines[] = {
      {word_class::stop | word_class::dangles | word_class::starter,
       "của và với cho từ đến tại bằng về qua để do bởi vào ra lên cùng giữa ngoài hơn ở trên dưới nhằm nhờ sang quanh"},
      {word_class::stop | word_class::dangles | word_class::starter, "trong sau trước khi suốt kể"},
      {word_class::stop | word_class::dangles,
       "các những một mỗi không chưa rất như thì vẫn cũng nên khoảng gồm thuộc càng quá cuộc chiếc buổi gần thể"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::leans | word_class::caveat,
       "nhưng song"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::caveat, "nếu trừ theo tuy"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::leans, "hoặc hay vì"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::clause,
       "rằng nơi lúc dù mặc mà"},
      {word_class::stop | word_class::starter | word_class::leans | word_class::weak,
       "ông bà anh chị họ cô nó"},
      {word_class::stop | word_class::leans, "này đó"},
      {word_class::stop | word_class::starter | word_class::leans, "đây điều vậy"},
      {word_class::stop | word_class::starter | word_class::self, "tôi chúng"},
      {word_class::stop | word_class::self, "mình ta bạn"},
      {word_class::stop | word_class::starter,
       "nhiều mọi tất cả hai ba ai gì nào sao hiện nay hôm chỉ ngay còn vừa mới"},
      {word_class::stop,
       "nhau hết mấy xuống trở chính cuối bao đâu vụ lớn nhỏ năm người nhân lại thêm nữa số "
       "việc cần lần cách làm đi biết thấy tới nhất đầu đều rồi khác cái con sự thế giờ đồng tỷ "
       "triệu phần trăm cụ thường luôn từng bản nghìn tuổi hàng tiếp tục sáng chiều tối"},
      {word_class::stop | word_class::dangles | word_class::verb, "có phải muốn là đã đang sẽ được bị"},
      {word_class::verb, "đạt gây khiến giúp chết diễn xảy"},
      {word_class::speech, "nói nhận khẳng trả nêu"},
      {word_class::date, "tháng ngày"},
      // before a number
      {word_class::weak, "năm ngày"},
      {word_class::own, "ơ ư"},
      {word_class::abbreviation, "tp ts ths gs pgs bs ks tt"},
      {word_class::abbreviation | word_class::numbered, "tr đt"},
      {word_class::abbreviation | word_class::may_end, "vv"},
      {word_class::page,
       "chia sẻ đăng ký bình luận quảng cáo chụp lại hình ảnh image caption video nguồn afp reuters "
       "getty ttxvn đọc xem dõi nhập clip cookie facebook twitter zalo copyright quyền nhấp cập nhật in "
       "nghe instagram telegram"},
      {word_class::notice, "mời bài viết trang tin ứng dụng trải nghiệm bản mới kênh lỡ gửi email"},
      {word_class::here, "này chúng tôi bạn"},
      {word_class::by, "theo"},
  };
};

}  // namespace brevier

#endif  // BREVIER_LANGUAGES_VIETNAMESE_HPP
