"""Who is one person or body: names gathered, short ones joined to full ones, openings to those named later."""
