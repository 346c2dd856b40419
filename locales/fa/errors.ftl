# Refusals, one sentence for each code of club/errors.py: what is the matter, and what to do next.

error-unexpected = این کار انجام نشد. لطفاً کمی بعد دوباره امتحان کنید.
error-not-a-member = برای این کار باید عضو باشگاه باشید. عضویت رایگان است و کمتر از یک دقیقه طول می‌کشد.
error-phone-not-understood = این شماره شبیه شمارهٔ تلفن نیست. لطفاً آن را دوباره بفرستید.
error-contact-not-yours = این شماره مال حساب تلگرام شما نیست. لطفاً شمارهٔ خودتان را با دکمهٔ پایین صفحه بفرستید.
error-phone-required = برای عضویت در این باشگاه شمارهٔ تلفن لازم است. لطفاً آن را با دکمهٔ پایین صفحه بفرستید.
error-phone-taken = با این شماره پیش‌تر از حساب تلگرام دیگری عضو شده‌اید. لطفاً از همان حساب وارد شوید یا از همکاران ما در فروشگاه کمک بگیرید.
error-birthday-not-understood = این تاریخ را نفهمیدم. روز و ماه و سال را بنویسید؛ مثلاً { "۱۳۷۰/۱/۱۵" } یا { "۱۵ فروردین ۱۳۷۰" }.
error-not-enough-points = امتیاز کافی نیست: { POINTS($needed) } لازم است و { POINTS($available) } هست؛ { POINTS($missing) } دیگر مانده.
error-reward-not-found = این جایزه دیگر در فهرست نیست. جایزه‌های دیگر را ببینید.
error-reward-paused = این جایزه فعلاً ارائه نمی‌شود. جایزه‌های دیگر را ببینید.
error-reward-sold-out = این جایزه همین حالا تمام شد. از امتیازهای شما چیزی کم نشده است.
error-reward-limit-reached =
    { $limit ->
        [one] هر عضو این جایزه را فقط یک بار می‌گیرد و شما آن را گرفته‌اید.
       *[other] هر عضو این جایزه را حداکثر { $limit } بار می‌گیرد و سهم شما پر شده است.
    }
error-reward-changed = قیمت این جایزه همین حالا عوض شد و اکنون { POINTS($price_points) } است. از امتیازهای شما چیزی کم نشده است.
error-database-busy = سرمان کمی شلوغ است و کاری انجام نشد. لطفاً چند لحظهٔ دیگر دوباره امتحان کنید.
error-setting-wrong = تنظیم { $setting } درست نیست: { $problem }

# The same refusals in words for members, where those for staff would not do.

refused-member-not-found = چنین عضوی پیدا نشد. شمارهٔ تلفن یا شمارهٔ عضویت را دوباره نگاه کنید.
refused-idempotency-key-reused = این دکمه پیش‌تر برای کار دیگری به کار رفته است. لطفاً از نو شروع کنید.
refused-purchase-not-found = این خرید پیدا نشد. فهرست خریدها را دوباره باز کنید.
refused-voucher-not-found = کوپنی با این مشخصات پیدا نشد. کد را دوباره نگاه کنید.
refused-voucher-closed =
    { $state ->
        [handed_over] این کوپن پیش‌تر استفاده شده است.
        [cancelled] این کوپن پیش‌تر لغو شده و امتیازش برگشته است.
       *[expired] زمان این کوپن گذشته است.
    }
