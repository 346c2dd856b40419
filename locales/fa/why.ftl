# Why points came and went: the reasons of ledger lines, rule by rule.

# What happened, in a few words: one line of the history.
what-purchase =
    { $source ->
        [till] خرید { $number }
       *[shop] سفارش اینترنتی { $number }
    }
what-refund =
    { $source ->
        [till] برگشت خرید { $number }
       *[shop] برگشت سفارش { $number }
    }
what-joining = هدیهٔ عضویت
what-birthday = هدیهٔ تولد
what-reward = جایزهٔ «{ $title }»
what-voucher-cancelled = لغو کوپن «{ $title }»
what-expired = پایان مهلت امتیازها
what-correction = اصلاح دستی
what-held = امتیاز رزروشده
what-other = تغییر امتیاز

# Each rule's share of an earning.
why-amount = • { POINTS($points) } برای { $amount } خرید (هر { $per_amount }، { POINTS($rate) })
why-per-purchase = • { POINTS($points) } هدیهٔ هر خرید
why-joining = • { POINTS($points) } هدیهٔ عضو شدن در باشگاه
why-birthday = • { POINTS($points) } به مناسبت تولدتان 🎂
why-earned-before = • { POINTS($points) } از همین خرید پیش‌تر حساب شده بود

# The other kinds, in a sentence.
why-refund =
    { $stage ->
        [cancelled] این سفارش لغو شد و امتیازش برگشت.
       *[paid] مبلغی از این خرید برگشت و امتیاز همان بخش کم شد.
    }
why-reward = این امتیازها را برای جایزهٔ «{ $title }» خرج کردید.
why-voucher-cancelled = کوپن «{ $title }» را پس دادید و امتیازهایش با همان مهلت قبلی برگشت.
why-expired = مهلت این امتیازها { DATE($on) } تمام شد.
why-expired-earned = مهلت این امتیازها { DATE($on) } تمام شد. آن‌ها را { DATE($earned_on) } گرفته بودید.
why-correction = همکاران ما این تغییر را با این توضیح ثبت کردند:
    <blockquote>{ $reason }</blockquote>
why-held = این امتیازها رزرو شده بودند و خرج شدند.
