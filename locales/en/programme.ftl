# Setting a club up: the wizard, the programme and its rules, and what of it is seen elsewhere.

## What can be managed

admin-menu-manage = ⚙️ Manage
admin-command-manage = Set up and manage the club
admin-manage =
    ⚙️ <b>Manage</b>
    What shall we set up?
admin-help-manage = ⚙️ <b>Manage</b> /manage: what is set up once and changed now and then.
admin-button-back-to-manage = ‹ Manage
