"""The simulator as WhatsApp: Meta's Cloud API under /v…/, the phones of people, and the webhooks that tell of them.

A business number and its webhook are named at the start (`python -m simulator --whatsapp-webhook …`, `make run` does);
without one there is no WhatsApp here. What the product needs to reach it is what it needs to reach Meta:

    WHATSAPP_API_BASE_URL      where the Graph API is                  http://127.0.0.1:8112
    WHATSAPP_TOKEN             bearer of every call
    WHATSAPP_PHONE_NUMBER_ID   the business number                     {phone} in the paths
    WHATSAPP_BUSINESS_ID       the WhatsApp Business Account           {waba} in the paths
    WHATSAPP_APP_SECRET        signs what the webhook is sent (two with a comma while it is changed)
    WHATSAPP_VERIFY_TOKEN      what the webhook's GET is asked with

The webhook is POSTed to at `/webhook/whatsapp` of the product's own web.
"""
