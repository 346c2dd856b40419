"""What people are to be told: written with the fact (telling), delivered once within the messenger limits (delivery).

Nothing is imported here: the verbs of every area write to the outbox, and delivery knows those areas.
"""
