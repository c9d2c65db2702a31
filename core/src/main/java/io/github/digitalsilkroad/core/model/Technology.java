package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Coded;

/**
 * What a deployment uses.
 *
 * @since 0.1.0
 */
public enum Technology implements Coded {
    /** Video cameras. */
    VIDEO,
    /** Recognition of faces. */
    FACE_RECOGNITION,
    /** Recognition of number plates. */
    PLATE_RECOGNITION,
    /** Thermal imaging. */
    THERMAL_IMAGING,
    /** Detection of conduct or objects in video, such as items left behind. */
    BEHAVIOR_DETECTION,
    /** Biometric identification other than by face. */
    BIOMETRICS,
    /** Mobile networks of the second to fourth generation. */
    TELECOM_2G_4G,
    /** Mobile networks of the fifth generation. */
    TELECOM_5G,
    /** Fiber-optic lines. */
    FIBER,
    /** Cloud computing. */
    CLOUD,
    /** Analysis of data from several systems. */
    ANALYTICS;

    @Override
    public String label() {
        return this == TELECOM_5G ? "5G telecom" : this == TELECOM_2G_4G ? "2G to 4G telecom" : Coded.super.label();
    }
}
