# بازی و سرگرمی: آنچه همهٔ اتاق‌های بازی با هم دارند

## تاریخچه

what-play-paid = شرکت در «{ $title }»
what-play-returned = برگشت امتیازِ «{ $title }»
what-play-won = برد در «{ $title }»
what-play-lost = پس گرفتن جایزهٔ «{ $title }»
why-play-paid = این امتیازها را برای شرکت در «{ $title }» دادید.
why-play-returned = آنچه برای «{ $title }» داده بودید، با همان مهلت قبلی برگشت.
why-play-won = این امتیازها را در «{ $title }» بردید.
why-play-lost = آنچه جایزهٔ «{ $title }» به خاطرش بود دیگر برقرار نیست؛ برای همین جایزه‌اش برگشت خورد.
