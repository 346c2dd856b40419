# Who a member is, what may be said to them and when, what is kept of them, gifts.

## Refusals

error-birthday-changed-lately = تاریخ تولد سالی یک بار عوض می‌شود. از { DATE($again_from) } دوباره می‌توانید آن را تغییر دهید.
error-email-not-understood = این نشانی شبیه ایمیل نیست. چیزی مثل name@example.com بنویسید.
error-interest-gone = این گزینه دیگر در فهرست نیست. فهرست تازه را ببینید.
error-interests-invalid = حداکثر { $most } علاقه و هر کدام تا { $letters } حرف. لطفاً کوتاه‌تر بنویسید.
error-member-has-left = شما از باشگاه رفته‌اید. هر وقت بخواهید می‌توانید برگردید.
error-export-too-soon = همین چند دقیقه پیش یک نسخه گرفتید. از ساعت { TIME($again_at) } دوباره می‌توانید.
error-gifts-off = در این باشگاه هدیه دادن امتیاز فعال نیست.
error-gift-terms-invalid = این عدد برای این سقف درست نیست: { $field }. عددی از ۱ به بالا بنویسید؛ سقف هر هدیه از کمترین هدیه کمتر نباشد.
error-gift-receiver-not-found = عضوی با این مشخصات پیدا نشد. شمارهٔ عضویت هشت رقم است و روی کارت نوشته شده.
error-gift-to-oneself = این شمارهٔ خودتان است 🙂 شمارهٔ عضو دیگری را بنویسید.
error-gift-too-small = کمترین هدیه { POINTS($least) } است. عدد بزرگ‌تری بنویسید.
error-gift-too-large = در هر هدیه حداکثر { POINTS($most) } می‌شود داد. عدد کوچک‌تری بنویسید.
error-gift-too-early = هنوز کمی زود است: از { DATE($again_from) } می‌توانید امتیاز هدیه بدهید.
error-gift-limit-reached =
    { $period ->
        [day] سقف هدیهٔ هر روز { POINTS($limit) } است؛ امروز { POINTS($left) } دیگر می‌توانید هدیه بدهید.
        [month] سقف هدیهٔ هر ماه { POINTS($limit) } است؛ این ماه { POINTS($left) } دیگر می‌توانید هدیه بدهید.
       *[receiver] این عضو هر روز حداکثر { POINTS($limit) } هدیه می‌گیرد؛ امروز { POINTS($left) } دیگر جا دارد.
    }
