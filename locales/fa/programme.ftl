# Setting a club up: the wizard, the programme and its rules, and what of it is seen elsewhere.

## What can be managed

admin-menu-manage = ⚙️ مدیریت
admin-command-manage = چیدن و تنظیم باشگاه
admin-manage =
    ⚙️ <b>مدیریت</b>
    چه چیزی را تنظیم کنیم؟
admin-help-manage = ⚙️ <b>مدیریت</b> /manage: چیزهایی که یک بار چیده می‌شوند و گاهی عوض.
admin-button-back-to-manage = بازگشت به مدیریت
